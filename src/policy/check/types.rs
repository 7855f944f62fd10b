use super::Checker;
use super::names::Item;
use crate::diagnostic::{Code, Complaint, Diagnostic, Phrase, Text};
use crate::nearest::{nearest_one, with_nearest};
use crate::policy::model::{Base, ClassId, Many, PackId, Policy, Type};
use crate::source::Span;
use crate::syntax::tree::{self, Multiplicity};

/// The types that every policy has.
const PLAIN: [(&str, Base); 9] = [
    ("text", Base::Text),
    ("provision", Base::Provision),
    ("number", Base::Number),
    ("whole", Base::Whole),
    ("share", Base::Share),
    ("money", Base::Money),
    ("date", Base::Date),
    ("duration", Base::Duration),
    ("yes_no", Base::YesNo),
];

/// The type that every policy has under a name.
pub(super) fn plain_type(name: &str) -> Option<Base> {
    PLAIN.iter().find(|(of, _)| *of == name).map(|(_, base)| *base)
}

/// Whether values of a type have an order.
pub(super) fn is_ordered(base: Base) -> bool {
    matches!(base, Base::Number | Base::Whole | Base::Share | Base::Money | Base::Date | Base::Duration)
}

/// Whether a type is a number of some kind.
pub(super) fn is_number(base: Base) -> bool {
    matches!(base, Base::Number | Base::Whole | Base::Share)
}

/// One value of a type.
pub(super) fn one(base: Base) -> Type {
    Type { base, many: Many::One }
}

/// None or one value of a type.
pub(super) fn optional(base: Base) -> Type {
    Type { base, many: Many::Optional }
}

/// Any number of values of a type.
pub(super) fn several(base: Base) -> Type {
    Type { base, many: Many::Several }
}

/// How many values there are along a path.
pub(super) fn along(base: Many, field: Many) -> Many {
    match (base, field) {
        (Many::Several, _) | (_, Many::Several) => Many::Several,
        (Many::One, Many::One) => Many::One,
        _ => Many::Optional,
    }
}

/// How many values a written multiplicity allows.
pub(super) fn many(multiplicity: Multiplicity) -> Many {
    match multiplicity {
        Multiplicity::One => Many::One,
        Multiplicity::Optional => Many::Optional,
        Multiplicity::Any | Multiplicity::Some => Many::Several,
    }
}

/// Whether a class is another or a subtype of it.
pub(super) fn is_a(policy: &Policy, class: ClassId, other: ClassId) -> bool {
    policy.class(class).supers.contains(&other)
}

/// Whether something can be of both classes.
pub(super) fn related(policy: &Policy, one: ClassId, other: ClassId) -> bool {
    policy.class(one).subs.iter().any(|sub| is_a(policy, *sub, other))
}

/// Whether two values can be equal.
pub(super) fn comparable(policy: &Policy, left: Base, right: Base) -> bool {
    match (left, right) {
        (Base::Thing(left), Base::Thing(right)) => related(policy, left, right),
        _ => left == right || is_number(left) && is_number(right),
    }
}

/// Whether every value of one type is one of another.
pub(super) fn fits(policy: &Policy, value: Base, place: Base) -> bool {
    match (value, place) {
        (Base::Thing(value), Base::Thing(place)) => is_a(policy, value, place),
        _ => value == place || is_number(value) && is_number(place),
    }
}

/// The type of what is of one type or another: the nearest class that both are.
pub(super) fn common(policy: &Policy, left: Base, right: Base) -> Option<Base> {
    let (Base::Thing(left), Base::Thing(right)) = (left, right) else {
        let numbers = is_number(left) && is_number(right) && left != right;
        return if numbers { Some(Base::Number) } else { (left == right).then_some(left) };
    };
    let supers = &policy.class(left).supers;
    let common = supers.iter().filter(|class| is_a(policy, right, **class));
    common.max_by_key(|class| policy.class(**class).supers.len()).map(|class| Base::Thing(*class))
}

impl Checker<'_> {
    /// A type in words: `a date`, `several of Team`.
    pub(super) fn type_words(&self, ty: Type) -> Text {
        let several = ty.many == Many::Several;
        let plain = |one: Phrase, many: Phrase| Text::new(if several { many } else { one });
        match ty.base {
            Base::Text => plain(Phrase::OneText, Phrase::SeveralTexts),
            Base::Provision => plain(Phrase::AProvision, Phrase::SeveralProvisions),
            Base::Number => plain(Phrase::ANumber, Phrase::SeveralNumbers),
            Base::Whole => plain(Phrase::AWhole, Phrase::SeveralWholes),
            Base::Share => plain(Phrase::AShare, Phrase::SeveralShares),
            Base::Money => plain(Phrase::AnAmount, Phrase::SeveralAmounts),
            Base::Date => plain(Phrase::ADate, Phrase::SeveralDates),
            Base::Duration => plain(Phrase::ADuration, Phrase::SeveralDurations),
            Base::YesNo => plain(Phrase::AYesNo, Phrase::SeveralYesNo),
            Base::Enum(id) => {
                let name = self.policy.enums.get(usize::from(id.0)).map_or("", |of| &*of.name);
                plain(Phrase::AValueOf, Phrase::SeveralValuesOf).with("name", name)
            }
            Base::Thing(class) => {
                plain(Phrase::AThing, Phrase::SeveralThings).with("name", &*self.policy.class(class).name)
            }
        }
    }

    /// The type that a name stands for.
    pub(super) fn base(&mut self, pack: PackId, name: &tree::Name) -> Option<Base> {
        if let Some(base) = plain_type(&name.text) {
            return Some(base);
        }
        let declaration = self.names.find(pack, &name.text);
        if let Some(declaration) = declaration {
            self.used.insert(declaration.item);
        }
        match declaration.map(|declaration| (declaration.item, declaration.span)) {
            Some((Item::Class(class), _)) => Some(Base::Thing(class)),
            Some((Item::Enum(of), _)) => Some(Base::Enum(of)),
            Some((Item::Kind(kind), span)) => {
                let of = self.trees.kinds.get(usize::from(kind.0)).map_or("", |(_, kind)| &*kind.of.text);
                let message = Text::new(Phrase::KindAsType).with("name", &*name.text);
                let help = Text::new(Phrase::KindAsTypeHelp).with("name", &*name.text).with("of", of);
                let error =
                    Diagnostic::error(Code::NotAType, message, name.span).also(span, Phrase::DeclaredInPolicy.into());
                self.error(error.help(help));
                None
            }
            Some((_, span)) => {
                let message = Text::new(Phrase::NotAType).with("name", &*name.text);
                let error = Diagnostic::error(Code::NotAType, message, name.span);
                self.error(error.also(span, Phrase::DeclaredInPolicy.into()).help(Phrase::WriteTypeHelp.into()));
                None
            }
            None => {
                self.unknown_type(pack, name);
                None
            }
        }
    }

    fn unknown_type(&mut self, pack: PackId, name: &tree::Name) {
        let message = Text::new(Phrase::UnknownType).with("name", &*name.text);
        let error = Diagnostic::error(Code::UnknownName, message, name.span);
        let types = |item: Item| matches!(item, Item::Class(_) | Item::Enum(_));
        let error = self.suggest_class(pack, error, name, types, Phrase::DeclareType);
        self.unknown(pack, error);
    }

    /// The same where a class is asked for, which may be called as people call one.
    pub(super) fn suggest_class(
        &self,
        pack: PackId,
        error: Complaint,
        name: &tree::Name,
        right: impl Fn(Item) -> bool,
        declare: Phrase,
    ) -> Diagnostic {
        match self.class_called(pack, &name.text) {
            Some(class) => with_nearest(error, Some(class), || Text::new(declare).with("name", &*name.text)),
            None => self.suggest(pack, error, name, right, declare),
        }
    }

    /// Ends an error with the nearest name of the right sort, or the pack that declares this very one; where there is
    /// neither, with how to declare it.
    pub(super) fn suggest(
        &self,
        pack: PackId,
        error: Complaint,
        name: &tree::Name,
        right: impl Fn(Item) -> bool,
        declare: Phrase,
    ) -> Diagnostic {
        if let Some(other) = self.names.elsewhere(&name.text).filter(|other| right(other.item)) {
            let used = self.packs.get(usize::from(other.pack.0)).map_or("", |pack| &*pack.name);
            let help = Text::new(Phrase::UseThePack).with("name", &*name.text).with("pack", used);
            return error.also(other.span, Phrase::DeclaredInPolicy.into()).help(help);
        }
        let plain = PLAIN.iter().map(|(name, _)| (*name, Span::default()));
        let plain = plain.filter(|_| right(Item::Class(ClassId(0))));
        let seen = self.names.visible(pack).filter(|(_, declaration)| right(declaration.item));
        let seen = seen.map(|(name, declaration)| (name, declaration.span));
        let declare = || Text::new(declare).with("name", &*name.text);
        with_nearest(error, nearest_one(&name.text, seen.chain(plain)), declare)
    }
}
