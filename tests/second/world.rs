use mandat::syntax::tree::{Comparison, Expr, ExprKind, Field};

use super::arithmetic::compare;
use super::change::bags;
use super::clause;
use super::literal::plain;
use super::members::Members;
use super::organisation::{End, Organisation, Thing, Version, Written, on};
use super::time::At;
use super::value::{False, One, True, Truth, Unknown, Value, Why, order};
use super::vocabulary::{Vocabulary, optional, several};

/// What is written, as it is read at a day (semantics 3 and 4).
pub(crate) struct World<'a> {
    pub(crate) vocabulary: &'a Vocabulary,
    pub(crate) organisation: &'a Organisation,
}

impl World<'_> {
    pub(crate) fn thing(&self, thing: usize) -> &Thing {
        &self.organisation.things[thing]
    }

    /// Whether a thing exists on a day (3.2, 3.3).
    pub(crate) fn exists(&self, thing: usize, at: At) -> Truth {
        clause::by("3.2");
        let it = self.thing(thing);
        let holder = it.holder.map_or(True, |holder| self.exists(holder, at));
        let dated = self.vocabulary.days(&it.class).is_some();
        if dated { holder.and(on(it.ends, at.day)) } else { holder }
    }

    pub(crate) fn is(&self, thing: usize, class: &str) -> bool {
        self.vocabulary.is(&self.thing(thing).class, class)
    }

    /// The things of a class in one state of the organisation.
    fn of_class(&self, class: &str, was: bool) -> impl Iterator<Item = usize> {
        let things = self.organisation.things.iter().enumerate();
        things.filter(move |(_, it)| it.was == was && self.vocabulary.is(&it.class, class)).map(|(thing, _)| thing)
    }

    /// All things of a class, whatever their periods (3.7).
    pub(crate) fn all(&self, class: &str, was: bool) -> Members {
        let mut all = Members { members: Vec::new(), open: self.open(class, was) };
        self.of_class(class, was).for_each(|thing| all.add(One::thing(thing), true));
        all
    }

    /// The things of a class at a moment.
    pub(crate) fn present(&self, class: &str, at: At) -> Members {
        self.all(class, at.was).picked(|one| one.as_thing().map_or(False, |it| self.exists(it, at)))
    }

    /// Whether there may be further things of a class (4.5).
    pub(crate) fn open(&self, class: &str, was: bool) -> bool {
        let open = self.organisation.unwritten[usize::from(was)].iter().any(|other| self.vocabulary.is(other, class));
        clause::when(open, "4.5");
        open
    }

    fn is_dated(&self, thing: usize) -> bool {
        let it = self.thing(thing);
        self.vocabulary.days(&it.class).is_some() || it.holder.is_some_and(|holder| self.is_dated(holder))
    }

    /// Whether a target is there where a field of a thing names it: left out where it is not (3.5).
    fn kept(&self, thing: usize, field: &Field, target: usize, (at, asked): (At, Option<usize>)) -> Truth {
        if asked == Some(target) {
            return True;
        }
        clause::by("3.5");
        let own = self.thing(target);
        if own.holder == Some(thing) {
            // What it holds is there in its own period, whether it is there itself or not.
            return on(own.ends, at.day);
        }
        let (it, there) = (self.exists(thing, at), self.exists(target, at));
        if it == False || !(field.dated || self.is_dated(thing)) {
            return True;
        }
        if it == Unknown && there == False { Unknown } else { there }
    }

    /// The field of a name, where it is not one that every thing has.
    pub(crate) fn field(&self, thing: usize, name: &str) -> Option<&Field> {
        self.vocabulary.field(&self.thing(thing).class, name)
    }

    /// The first or the last day as a value (3.2).
    fn end(&self, thing: usize, last: bool) -> One {
        let it = self.thing(thing);
        match (it.ends[usize::from(last)], it.holder) {
            (End::Day(day), _) => One::Known(Value::Date(day)),
            (End::Unread, _) => One::absent(Why::Unknown, true),
            (End::NotWritten, Some(holder)) if !last && self.is_dated(holder) => self.end(holder, false),
            (End::NotWritten, _) if last => One::None,
            (End::NotWritten, _) => One::absent(Why::NotWritten, true),
        }
    }

    /// What a field for one value gives (4.1).
    pub(crate) fn one(&self, thing: usize, name: &str, at: At) -> One {
        self.one_asked(thing, name, at, None)
    }

    /// The same where it is asked whether it is a thing, which is then not left out.
    fn one_asked(&self, thing: usize, name: &str, at: At, asked: Option<usize>) -> One {
        let it = self.thing(thing);
        let Some(field) = self.field(thing, name) else {
            clause::by("2.10");
            let days = self.vocabulary.days(&it.class);
            return match days.and_then(|days| days.iter().position(|names| names[0] == name)) {
                Some(which) => self.end(thing, which == 1),
                None => One::Known(Value::Text(it.id.clone())),
            };
        };
        if field.container.is_some() {
            return One::thing(it.holder.unwrap());
        }
        clause::by("4.1");
        match it.written.get(name) {
            Some(versions) => self.of_versions(thing, field, versions, at, asked),
            None => self.stand_in(thing, field, at),
        }
    }

    /// What stands for a value that is not written (2.4, 4.2, 4.3).
    fn stand_in(&self, thing: usize, field: &Field, at: At) -> One {
        match &field.default {
            _ if self.thing(thing).damaged => {
                clause::by("4.3");
                One::absent(Why::Unknown, optional(field))
            }
            Some(path) => self.default(thing, path, at),
            None if field.else_none.is_some() => One::None,
            None => One::absent(Why::NotWritten, optional(field)),
        }
    }

    /// Which of the versions of a field for one value is its value at a moment (3.4).
    fn of_versions(&self, thing: usize, field: &Field, versions: &[Version], at: At, asked: Option<usize>) -> One {
        clause::by("3.4");
        let on_day = |version: &Version| if version.is_begun() { False } else { on(version.ends, at.day) };
        let certain = versions.iter().find(|version| on_day(version) == True);
        // Of the one that certainly is in force, what it names and is there; else whether some other may be.
        let items: Vec<(&Written, Truth)> = match certain {
            Some(version) => {
                version.items.iter().map(|item| (item, self.there(thing, field, item, at, asked))).collect()
            }
            None => versions
                .iter()
                .flat_map(|version| version.items.iter().map(move |item| (item, on_day(version))))
                .collect(),
        };
        let known = items.iter().find_map(|item| match item {
            (Written::Value(value), True) => Some(value.clone()),
            _ => None,
        });
        let may_be = items.iter().any(|(_, there)| *there == Unknown);
        match known {
            Some(value) => One::Known(value),
            None if may_be || items.iter().any(|(item, _)| **item == Written::Unread) => {
                One::absent(Why::Unknown, optional(field) || may_be && certain.is_some())
            }
            None if items.iter().any(|(item, _)| **item == Written::Blank) => {
                clause::by("4.2");
                One::absent(Why::NotWritten, optional(field))
            }
            None if optional(field) || certain.is_some() && !items.is_empty() => One::None,
            None => One::absent(Why::NotWritten, false),
        }
    }

    /// Whether what is written in a field is there at a moment.
    fn there(&self, thing: usize, field: &Field, item: &Written, at: At, asked: Option<usize>) -> Truth {
        match item {
            Written::Value(Value::Thing(target)) => self.kept(thing, field, *target, (at, asked)),
            _ => True,
        }
    }

    /// What a path gives that stands for what is not written (2.4).
    fn default(&self, thing: usize, path: &Expr, at: At) -> One {
        match &path.kind {
            ExprKind::Name(name) => self.one(thing, &name.text, at),
            ExprKind::Field { base, name, .. } => match self.default(thing, base, at) {
                One::Known(Value::Thing(thing)) => self.one(thing, &name.text, at),
                other => other,
            },
            _ => panic!("no path"),
        }
    }

    /// What a field for several values gives at a moment, or whatever field ever held (3.7).
    pub(crate) fn several(&self, thing: usize, name: &str, at: Option<At>) -> Members {
        self.several_asked(thing, name, at, None)
    }

    fn several_asked(&self, thing: usize, name: &str, at: Option<At>, asked: Option<usize>) -> Members {
        let now = At::now(0);
        let it = self.thing(thing);
        let Some(field) = self.field(thing, name) else { return Members::of(self.one(thing, name, now)) };
        if let Some(inverse) = &field.inverse {
            return self.inverse(thing, &field.ty.name.text, &inverse.text, at);
        }
        let mut all = Members { members: Vec::new(), open: several(field) && it.open.contains(name) };
        let Some(versions) = it.written.get(name) else {
            clause::by("4.4");
            match self.stand_in(thing, field, at.unwrap_or(now)) {
                One::None => {}
                One::Absent { .. } => all.open = true,
                known => all.add(known, true),
            }
            return all;
        };
        for version in versions {
            for item in &version.items {
                let there =
                    at.map_or(True, |at| on(version.ends, at.day).and(self.there(thing, field, item, at, asked)));
                match item {
                    Written::Value(value) if there != False => all.add(One::Known(value.clone()), there == True),
                    Written::Value(_) => {}
                    Written::Unread | Written::Blank => all.open = true,
                }
            }
        }
        all
    }

    /// The things whose field holds this one, at a moment or ever (2.4).
    fn inverse(&self, thing: usize, class: &str, name: &str, at: Option<At>) -> Members {
        clause::by("2.4");
        let was = self.thing(thing).was;
        let mut all = Members { members: Vec::new(), open: self.open(class, was) };
        for other in self.of_class(class, was) {
            // Nothing is left out of what does not exist itself (3.5).
            let exists = at.map_or(True, |at| match (self.exists(thing, at), self.exists(other, at)) {
                (False, _) => True,
                (Unknown, False) => Unknown,
                (_, exists) => exists,
            });
            let does = match (at, self.field(other, name).unwrap()) {
                _ if exists == False => False,
                (Some(at), field) if !several(field) => self.names(other, field, thing, at),
                _ => {
                    let values = self.several_asked(other, name, at, Some(thing));
                    self.within(&One::thing(thing), &values, at.unwrap_or(At::now(0)))
                }
            };
            if does != False {
                all.add(One::thing(other), does.and(exists) == True);
            }
        }
        all
    }

    /// Whether a field for one value holds a thing: one that is not known may, but for what is known of each version.
    fn names(&self, thing: usize, field: &Field, target: usize, at: At) -> Truth {
        match self.one_asked(thing, &field.name.text, at, Some(target)) {
            One::Known(value) => return Truth::from(value == Value::Thing(target)),
            One::None => return False,
            _ => {}
        }
        let Some(versions) = self.thing(thing).written.get(&*field.name.text) else { return Unknown };
        let is_known = |item: &Written| matches!(item, Written::Value(_));
        let another = |item: &Written| matches!(item, Written::Value(Value::Thing(other)) if *other != target);
        // Something begun or not read, at whatever time, leaves it open (4.2, 4.3), but where something is in force.
        let in_force = versions.iter().any(|version| on(version.ends, at.day) == True && !version.items.is_empty());
        let lost = field.dated && !optional(field) || !versions.iter().flat_map(|it| &it.items).all(is_known);
        let mut may_be = versions.iter().filter(|version| on(version.ends, at.day) != False).flat_map(|it| &it.items);
        if lost && !in_force || !may_be.all(another) { Unknown } else { False }
    }

    /// Whether two records are equal (1.7), or two things the same one.
    fn same_thing(&self, one: usize, other: usize, at: At) -> Truth {
        let (left, right) = (self.thing(one), self.thing(other));
        if one == other || left.holder.is_none() || left.class != right.class {
            return self.partners(one, other);
        }
        if left.was != right.was && self.alike(one, other, false) == True {
            return True;
        }
        clause::by("1.7");
        let of_one = |name: &str| self.same(&self.one(one, name, at), &self.one(other, name, at), at);
        let of_field = |field: &Field| {
            let name = &*field.name.text;
            match several(field) {
                true => self.same_bags(&self.several(one, name, Some(at)), &self.several(other, name, Some(at)), at),
                false => of_one(name),
            }
        };
        let of_days = self.vocabulary.days(&left.class).into_iter().flatten().map(|names| of_one(&names[0]));
        let fields = self.vocabulary.fields(&left.class).filter(|it| it.inverse.is_none() && it.container.is_none());
        of_days.chain(fields.map(of_field)).fold(True, Truth::and)
    }

    /// Whether each member is as often in one bag as in the other; unknown where that is not known of one of them.
    fn same_bags(&self, one: &Members, other: &Members, at: At) -> Truth {
        match [one, other].iter().any(|all| all.open || all.members.iter().any(|member| !member.certain)) {
            true => Unknown,
            false => bags(&one.members, &other.members, &|one, other| self.equal(&one.value, &other.value, at)),
        }
    }

    /// Whether two values are the same, where none is the same as none (1.7).
    pub(crate) fn same(&self, one: &One, other: &One, at: At) -> Truth {
        match (one, other) {
            (One::None, One::None) => True,
            (One::None, One::Absent { .. }) | (One::Absent { .. }, One::None) => Unknown,
            _ => self.equal(one, other, at),
        }
    }

    /// Whether two values are equal (5.2).
    pub(crate) fn equal(&self, one: &One, other: &One, at: At) -> Truth {
        match (one, other) {
            (One::None, _) | (_, One::None) => False,
            (One::Known(one), One::Known(other)) => self.equal_values(one, other, at),
            _ => compare(one, Comparison::Equal, other),
        }
    }

    pub(crate) fn equal_values(&self, one: &Value, other: &Value, at: At) -> Truth {
        let is_record = |value: &Value| matches!(value, Value::Thing(thing) if self.thing(*thing).holder.is_some());
        match (one, other) {
            (Value::Thing(record), value) | (value, Value::Thing(record))
                if self.thing(*record).holder.is_some() && !is_record(value) =>
            {
                self.equal(&self.short(*record, at), &One::Known(value.clone()), at)
            }
            (Value::Thing(one), Value::Thing(other)) => self.same_thing(*one, *other, at),
            (Value::Thing(thing), Value::Word(id)) | (Value::Word(id), Value::Thing(thing)) => {
                Truth::from(self.thing(*thing).id == *id)
            }
            // A text that is written in a policy is one where a provision is asked for (1.9).
            (Value::Text(text), provision @ Value::Provision(_))
            | (provision @ Value::Provision(_), Value::Text(text)) => {
                Truth::from(plain("provision", text).as_ref() == Some(provision))
            }
            (Value::Text(_) | Value::Provision(_) | Value::YesNo(_) | Value::Word(_), _) => Truth::from(one == other),
            _ => order(one, other).map_or(Unknown, |order| Truth::from(order.is_eq())),
        }
    }

    /// What a record stands for (7.5).
    pub(crate) fn short(&self, record: usize, at: At) -> One {
        clause::by("7.5");
        let short = self.vocabulary.classes[&self.thing(record).class].short.as_ref();
        short.map_or(One::UNDEFINED, |name| self.one(record, name, at))
    }

    /// Whether a value is a member (6.3).
    pub(crate) fn within(&self, value: &One, of: &Members, at: At) -> Truth {
        if *value == One::None {
            return False;
        }
        let each = of.members.iter().map(|it| self.equal(value, &it.value, at).true_if(it.certain));
        each.fold(if of.open { Unknown } else { False }, Truth::or)
    }
}
