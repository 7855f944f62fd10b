use mandat::syntax::tree::{Comparison, Expr, ExprKind, Field};

use super::arithmetic::compare;
use super::clause;
use super::members::Members;
use super::organisation::{End, Organisation, Thing, Version, Written};
use super::time::{At, Day};
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
        if dated { holder.and(it.within(at.day)) } else { holder }
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
        let mut all = Members { open: self.open(class, was), ..Members::none_of(&Some(class.into())) };
        self.of_class(class, was).for_each(|thing| all.add(Some(Value::Thing(thing)), true));
        all
    }

    /// The things of a class at a moment.
    pub(crate) fn present(&self, class: &str, at: At) -> Members {
        let mut all = self.all(class, at.was);
        all.members.retain_mut(|member| {
            let Some(Value::Thing(thing)) = member.value else { return false };
            let exists = self.exists(thing, at);
            member.certain = exists == True;
            exists != False
        });
        all
    }

    /// Whether there may be further things of a class (4.5).
    pub(crate) fn open(&self, class: &str, was: bool) -> bool {
        let open = self.organisation.unwritten[usize::from(was)].iter().any(|other| self.vocabulary.is(other, class));
        if open {
            clause::by("4.5");
        }
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
            return own.within(at.day);
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
        match (if last { it.last } else { it.first }, it.holder) {
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
        let ty = self.field(thing, name).map(|field| (*field.ty.name.text).into());
        self.untyped(thing, name, at, asked).of(&ty)
    }

    fn untyped(&self, thing: usize, name: &str, at: At, asked: Option<usize>) -> One {
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
            return One::Known(Value::Thing(it.holder.unwrap()));
        }
        clause::by("4.1");
        let optional = optional(field);
        let Some(versions) = it.written.get(name) else {
            return match &field.default {
                _ if it.damaged => {
                    clause::by("4.3");
                    One::absent(Why::Unknown, optional)
                }
                Some(path) => self.default(thing, path, at),
                None if field.else_none.is_some() => One::None,
                None => One::absent(Why::NotWritten, optional),
            };
        };
        let on_day = |version: &&Version| within(version.first, version.last, at.day);
        let begun = |version: &&Version| version.items == [Written::Blank];
        let certain = versions.iter().find(|version| on_day(version) == True && !begun(version));
        clause::by("3.4");
        let Some(version) = certain else {
            let has = |item: Written| versions.iter().any(|version| version.items.contains(&item));
            let may_be = versions.iter().any(|version| on_day(&version) == Unknown && !begun(&version));
            return match () {
                () if may_be || has(Written::Unread) => One::absent(Why::Unknown, optional),
                () if has(Written::Blank) => {
                    clause::by("4.2");
                    One::absent(Why::NotWritten, optional)
                }
                () if !optional => One::absent(Why::NotWritten, optional),
                () => One::None,
            };
        };
        let is_there = |item: &&Written| match item {
            Written::Value(Value::Thing(target)) => self.kept(thing, field, *target, (at, asked)),
            _ => True,
        };
        let records = version.items.len() > 1;
        let blank = version.items.contains(&Written::Blank);
        let mut there = version.items.iter().filter(|item| is_there(item) == True);
        let known = there.clone().find(|item| matches!(item, Written::Value(_)));
        let item = known.or_else(|| there.find(|item| !records || **item != Written::Blank));
        let possible = version.items.iter().any(|item| is_there(&item) == Unknown);
        match item {
            Some(Written::Value(value)) => One::Known(value.clone()),
            Some(Written::Unread) => One::absent(Why::Unknown, optional),
            Some(Written::Blank) => {
                clause::by("4.2");
                One::absent(Why::NotWritten, optional)
            }
            None if possible => One::absent(Why::Unknown, true),
            None if blank => One::absent(Why::NotWritten, optional),
            // What one reference names is not there.
            None if version.items.len() == 1 && !self.holds_records(field) => One::None,
            None if optional => One::None,
            None if field.dated || records => One::absent(Why::NotWritten, false),
            None if version.items.is_empty() => One::absent(Why::Unknown, optional),
            None => One::None,
        }
    }

    fn holds_records(&self, field: &Field) -> bool {
        self.vocabulary.classes.get(&*field.ty.name.text).is_some_and(|class| class.record)
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

    /// What a field for several values gives.
    pub(crate) fn several(&self, thing: usize, name: &str, at: At) -> Members {
        self.several_asked(thing, name, at, None)
    }

    fn several_asked(&self, thing: usize, name: &str, at: At, asked: Option<usize>) -> Members {
        let (it, field) = (self.thing(thing), self.field(thing, name).unwrap());
        if let Some(inverse) = &field.inverse {
            return self.inverse(thing, &field.ty.name.text, &inverse.text, Some(at));
        }
        let ty = Some((*field.ty.name.text).into());
        let mut all = Members { open: it.open.contains(name), ..Members::none_of(&ty) };
        let Some(versions) = it.written.get(name) else {
            clause::by("4.4");
            all.open |= it.damaged || field.else_none.is_none();
            return all;
        };
        for version in versions {
            let on_day = within(version.first, version.last, at.day);
            all.open |= version.items.iter().any(|item| !matches!(item, Written::Value(_)));
            for item in version.items.iter().filter(|_| on_day != False) {
                match item {
                    Written::Value(Value::Thing(target)) => {
                        let kept = self.kept(thing, field, *target, (at, asked));
                        if kept != False {
                            all.add(Some(Value::Thing(*target)), kept == True && on_day == True);
                        }
                    }
                    Written::Value(value) => all.add(Some(value.clone()), on_day == True),
                    Written::Unread | Written::Blank => {}
                }
            }
        }
        all
    }

    /// The things whose field holds this one, on a day or ever (2.4).
    fn inverse(&self, thing: usize, class: &str, name: &str, at: Option<At>) -> Members {
        clause::by("2.4");
        let was = self.thing(thing).was;
        let mut all = Members { open: self.open(class, was), ..Members::none_of(&Some(class.into())) };
        for other in self.of_class(class, was) {
            // Nothing is left out of what does not exist itself (3.5).
            let exists = match at {
                None => True,
                Some(at) => match (self.exists(thing, at), self.exists(other, at)) {
                    (False, _) => True,
                    (Unknown, False) => Unknown,
                    (_, exists) => exists,
                },
            };
            if exists == False {
                continue;
            }
            let field = self.field(other, name).unwrap();
            let among = |values: Members| {
                let is = values.members.iter().filter(|member| member.value == Some(Value::Thing(thing)));
                let sure = is.clone().any(|member| member.certain);
                let may = values.open || is.count() > 0 || values.members.iter().any(|member| member.value.is_none());
                if sure {
                    True
                } else if may {
                    Unknown
                } else {
                    False
                }
            };
            let does = match at {
                None => among(self.ever(other, name)),
                Some(at) if several(field) => among(self.several_asked(other, name, at, Some(thing))),
                Some(at) => self.names(other, field, thing, at),
            };
            if does != False {
                all.add(Some(Value::Thing(other)), does.and(exists) == True);
            }
        }
        all
    }

    /// Whether a field for one value holds a thing: one that is not known may, but for what is known of each version.
    fn names(&self, thing: usize, field: &Field, target: usize, at: At) -> Truth {
        let name = &*field.name.text;
        match self.one_asked(thing, name, at, Some(target)) {
            One::Known(value) => return Truth::from(value == Value::Thing(target)),
            One::None => return False,
            _ => {}
        }
        let Some(versions) = self.thing(thing).written.get(name) else { return Unknown };
        let on_day = |version: &Version| within(version.first, version.last, at.day);
        let holds = |version: &Version| on_day(version) == True && !version.items.is_empty();
        // Something begun or not read, at whatever time, leaves it open (4.2, 4.3).
        let lost = versions.iter().flat_map(|version| &version.items).any(|item| !matches!(item, Written::Value(_)));
        let not_written = (lost || field.dated && !optional(field)) && !versions.iter().any(holds);
        let mut items = versions.iter().filter(|version| on_day(version) != False).flat_map(|version| &version.items);
        let may = items.any(|item| !matches!(item, Written::Value(Value::Thing(other)) if *other != target));
        if not_written || may { Unknown } else { False }
    }

    /// All that a field ever held (3.7).
    pub(crate) fn ever(&self, thing: usize, name: &str) -> Members {
        let it = self.thing(thing);
        let Some(field) = self.field(thing, name) else { return Members::of(self.one(thing, name, At::now(0))) };
        if let Some(inverse) = &field.inverse {
            return self.inverse(thing, &field.ty.name.text, &inverse.text, None);
        }
        let ty = Some((*field.ty.name.text).into());
        let mut all = Members { open: several(field) && it.open.contains(name), ..Members::none_of(&ty) };
        let Some(versions) = it.written.get(name) else {
            match self.stand_in(thing, field) {
                Some(value) => all.add(Some(value), true),
                None => all.open |= it.damaged || field.else_none.is_none() || field.default.is_some(),
            }
            return all;
        };
        for item in versions.iter().flat_map(|version| &version.items) {
            match item {
                Written::Value(value) => all.add(Some(value.clone()), true),
                Written::Unread | Written::Blank => all.open = true,
            }
        }
        all
    }

    /// The value of a field that stands for what is not written.
    fn stand_in(&self, thing: usize, field: &Field) -> Option<Value> {
        let path = field.default.as_ref().filter(|_| !self.thing(thing).damaged)?;
        match self.default(thing, path, At::now(0)) {
            One::Known(value) => Some(value),
            _ => None,
        }
    }

    /// Whether two records are equal (1.7), or two things the same one.
    pub(crate) fn same_thing(&self, one: usize, other: usize, at: At) -> Truth {
        if one == other || self.thing(one).holder.is_none() || self.thing(one).class != self.thing(other).class {
            return self.partners(one, other);
        }
        if self.thing(one).was != self.thing(other).was && self.written_alike(one, other) == True {
            return True;
        }
        clause::by("1.7");
        let class = self.thing(one).class.clone();
        let days =
            self.vocabulary.days(&class).map_or(Vec::new(), |days| days.iter().map(|it| it[0].clone()).collect());
        let of_days = days.iter().map(|name| self.same(&self.one(one, name, at), &self.one(other, name, at), at));
        let fields = self.vocabulary.fields(&class);
        let fields = fields.filter(|field| field.inverse.is_none() && field.container.is_none());
        let of_fields = fields.map(|field| match several(field) {
            true => {
                let all = [one, other].map(|thing| self.several(thing, &field.name.text, at));
                self.same_bags(&all[0], &all[1], at)
            }
            false => {
                let [one, other] = [one, other].map(|thing| self.one(thing, &field.name.text, at));
                self.same(&one, &other, at)
            }
        });
        of_days.chain(of_fields).fold(True, Truth::and)
    }

    /// Whether each member is as often in one bag as in the other; unknown where it is not known which there are.
    fn same_bags(&self, one: &Members, other: &Members, at: At) -> Truth {
        if [one, other].iter().any(|all| all.open || all.members.iter().any(|member| !member.certain)) {
            return Unknown;
        }
        let often = |value: &One, of: &Members| {
            let same = of.members.iter().map(|member| self.equal(value, &member.one(), at));
            same.fold((0, 0), |(least, most), same| (least + i32::from(same == True), most + i32::from(same != False)))
        };
        let alike = one.members.iter().chain(&other.members).map(|member| {
            let (left, right) = (often(&member.one(), one), often(&member.one(), other));
            match () {
                () if left.1 < right.0 || right.1 < left.0 => False,
                () if left == right && left.0 == left.1 => True,
                () => Unknown,
            }
        });
        alike.fold(Truth::from(one.members.len() == other.members.len()), Truth::and)
    }

    /// Whether two values are the same, where none is the same as none (1.7).
    pub(crate) fn same(&self, one: &One, other: &One, at: At) -> Truth {
        match (one, other) {
            (One::None, One::None) => True,
            (One::None, One::Absent(_)) | (One::Absent(_), One::None) => Unknown,
            _ => self.equal(one, other, at),
        }
    }

    /// Whether two values are equal (5.2).
    pub(crate) fn equal(&self, one: &One, other: &One, at: At) -> Truth {
        match (one, other) {
            (One::None, _) | (_, One::None) => False,
            (One::Known(one), One::Known(other)) => self.equal_values(one, other, at),
            (One::Absent(_), _) | (_, One::Absent(_)) => Unknown,
            // As both ends do where they agree (5.3).
            _ => compare(one, Comparison::LessEqual, other).and(compare(one, Comparison::GreaterEqual, other)),
        }
    }

    pub(crate) fn equal_values(&self, one: &Value, other: &Value, at: At) -> Truth {
        match (one, other) {
            (Value::Thing(one), Value::Thing(other)) => match (self.thing(*one).holder, self.thing(*other).holder) {
                (Some(_), None) => self.equal(&self.short(*one, at), &One::Known(Value::Thing(*other)), at),
                (None, Some(_)) => self.equal(&One::Known(Value::Thing(*one)), &self.short(*other, at), at),
                _ => self.same_thing(*one, *other, at),
            },
            (Value::Thing(thing), Value::Word(id)) | (Value::Word(id), Value::Thing(thing)) => {
                if self.thing(*thing).holder.is_some() {
                    return self.equal(&self.short(*thing, at), &One::Known(Value::Word(id.clone())), at);
                }
                Truth::from(self.thing(*thing).id == *id)
            }
            (Value::Thing(thing), value) | (value, Value::Thing(thing)) => {
                self.equal(&self.short(*thing, at), &One::Known(value.clone()), at)
            }
            // A text that is written in a policy is one where a provision is asked for (1.9).
            (Value::Provision(provision), Value::Text(text)) | (Value::Text(text), Value::Provision(provision)) => {
                Truth::from(super::provision::read(text).as_ref() == Some(provision))
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
        let each = of.members.iter().map(|it| self.equal(value, &it.one(), at).true_if(it.certain));
        each.fold(if of.open { Unknown } else { False }, Truth::or)
    }
}

/// Whether a day lies in a period of which an end may be unread.
pub(crate) fn within(first: End, last: End, at: Day) -> Truth {
    let begun = match first {
        End::NotWritten => True,
        End::Day(day) => Truth::from(day <= at),
        End::Unread => {
            clause::by("3.3");
            Unknown
        }
    };
    begun.and(match last {
        End::NotWritten => True,
        End::Day(day) => Truth::from(at <= day),
        End::Unread => Unknown,
    })
}
