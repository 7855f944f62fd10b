use super::{ClassId, ExprId, FieldId, PackId, Slot, Words};
use crate::source::Span;
pub use crate::syntax::tree::Stricter;
use crate::value::{Date, EnumId, Symbol, Value};

/// A document from which rules come.
#[derive(Clone, Debug)]
pub struct SourceDoc {
    /// The name by which rules cite it.
    pub name: Box<str>,
    /// Where it is declared.
    pub span: Span,
    /// What kind of document it is.
    pub kind: Box<str>,
    /// What people call it.
    pub titles: Words,
    /// The day it bears.
    pub dated: Option<Date>,
    /// When it is in force.
    pub in_force: Period,
    /// Where it can be read: an address of the web.
    pub address: Option<Box<str>>,
    /// Its sections in their order; none where it does not list them.
    pub sections: Vec<Section>,
    /// The pack that declares it.
    pub pack: PackId,
}

impl SourceDoc {
    /// The section that is listed under a name.
    pub fn section(&self, name: &str) -> Option<&Section> {
        self.sections.iter().find(|section| &*section.name == name)
    }

    /// The section of a name, where its days are others than those of the whole source.
    pub fn section_apart(&self, name: &str) -> Option<&Section> {
        self.section(name).filter(|section| section.in_force != self.in_force)
    }
}

/// A section of a source that lists its sections.
#[derive(Clone, Debug)]
pub struct Section {
    /// As rules cite it.
    pub name: Box<str>,
    /// Where it is listed.
    pub span: Span,
    /// What it is about.
    pub titles: Words,
    /// When it and its source are in force.
    pub in_force: Period,
    /// Why no rule has to cite it; nothing where one has to.
    pub no_rule: Option<Words>,
}

/// The days from the first to the last, both included; open where there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
}

impl Period {
    /// The days that lie in both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let both = |one: Option<Date>, other: Option<Date>| one.into_iter().chain(other);
        Self { from: both(self.from, other.from).max(), until: both(self.until, other.until).min() }
    }

    /// Whether a day lies in it.
    pub fn contains(self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// A value that an organisation may set.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// Its name.
    pub name: Box<str>,
    /// Where it is declared.
    pub span: Span,
    /// Its type.
    pub ty: Base,
    /// What it is where nothing is set.
    pub default: Value,
    /// The values that may be set.
    pub within: Bounds,
    /// In which direction the rules become stricter.
    pub stricter: Option<Stricter>,
    /// What it means.
    pub titles: Words,
    /// The pack that declares it.
    pub pack: PackId,
}

/// The least and the greatest value of a range, where it has one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bounds {
    /// None is less.
    pub least: Option<Value>,
    /// None is greater.
    pub greatest: Option<Value>,
}

/// A closed list of values.
#[derive(Clone, Debug)]
pub struct Enum {
    /// Its name.
    pub name: Box<str>,
    /// Where it is declared.
    pub span: Span,
    /// Its values.
    pub values: Vec<Named>,
}

/// A value of an enum, or a known thing, with its names.
#[derive(Clone, Debug)]
pub struct Named {
    /// The name in policies, which files may use too.
    pub name: Box<str>,
    /// Where it is declared.
    pub span: Span,
    /// Names in languages, each of which files may use; shown to people.
    pub names: Words,
}

/// What kind of value an expression has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Base {
    /// `text`
    Text,
    /// `provision`: a text that says where in an act something stands.
    Provision,
    /// `number`
    Number,
    /// `whole`: a whole number from nought up.
    Whole,
    /// `share`: a number that is written as a fraction or percentage.
    Share,
    /// `money`
    Money,
    /// `date`
    Date,
    /// `duration`
    Duration,
    /// `yes_no`
    YesNo,
    /// An enum.
    Enum(EnumId),
    /// An entity or record.
    Thing(ClassId),
}

/// How many values an expression has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Many {
    /// One.
    One,
    /// None or one.
    Optional,
    /// Any number.
    Several,
}

/// The type of an expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Type {
    /// Of what.
    pub base: Base,
    /// How many.
    pub many: Many,
}

/// An entity or a record.
#[derive(Clone, Debug)]
pub struct Class {
    /// Its name.
    pub name: Box<str>,
    /// Its name in subjects: `role_kind`.
    pub subject: Box<str>,
    /// Where it is declared.
    pub span: Span,
    /// What it is.
    pub kind: ClassKind,
    /// What people call one.
    pub titles: Words,
    /// Itself and all that it is: `Team`, `Party`.
    pub supers: Vec<ClassId>,
    /// Itself and all that is one: for `Party`: `Party`, `Person`, `Team`.
    pub subs: Vec<ClassId>,
    /// All its fields, those of what it is first.
    pub fields: Vec<FieldId>,
    /// Which of its cells a field has, by the number of the field; none where it is implied.
    pub cells: Vec<Option<u16>>,
    /// How many cells it has.
    pub stored: u16,
    /// The fields of its first and last day, where it is dated.
    pub period: Option<(FieldId, FieldId)>,
    /// The field that makes its things drafts, and the value that does.
    pub draft: Option<(FieldId, Value)>,
    /// Things that every organisation has.
    pub known: Vec<Named>,
    /// The pack that declares it.
    pub pack: PackId,
}

/// The entity whose things are waivers, and what its fields say of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiving {
    /// The entity.
    pub class: ClassId,
    /// The code of the clause.
    pub code: FieldId,
    /// The subject.
    pub subject: FieldId,
    /// The reason.
    pub reason: FieldId,
    /// The day on which it was approved, and the last day on which it accepts anything.
    pub period: (FieldId, FieldId),
}

/// Whether a class has identity.
#[derive(Clone, Debug)]
pub enum ClassKind {
    /// The organisation itself.
    Root,
    /// With identity, in a collection of files where it has one.
    Entity(Option<Collection>),
    /// In an entity or another record.
    Record {
        /// The fields that tell one from another inside what holds them.
        key: Vec<FieldId>,
        /// The fields by which one lies inside another, the widest first.
        within: Vec<FieldId>,
        /// The field that a lone value stands for.
        short: Option<FieldId>,
    },
}

/// A top-level key of files.
#[derive(Clone, Debug)]
pub struct Collection {
    /// The key.
    pub name: Box<str>,
    /// Its names in languages.
    pub names: Words,
}

/// A field of a class.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name.
    pub name: Box<str>,
    /// Where it is declared; nowhere for `from` and `to` of what is dated, and `id`.
    pub span: Span,
    /// The class that declares it.
    pub class: ClassId,
    /// Its type.
    pub ty: Type,
    /// Whether at least one value must be written.
    pub required: bool,
    /// Whether it is written as versions with periods.
    pub dated: bool,
    /// Names in languages, each of which files may use.
    pub names: Words,
    /// Where it gets its values from.
    pub origin: Origin,
    /// Whether its values are never shown, and the least number in a group that is.
    pub private: Option<u32>,
    /// The pack that declares it.
    pub pack: PackId,
}

/// Where a field gets its values from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// From what is written; not written is unknown.
    Written,
    /// From what is written; not written is none.
    ElseNone,
    /// From what is written; not written is what a path over fields of the same record gives.
    Default(Vec<FieldId>),
    /// From the field of others that points here.
    Inverse(FieldId),
    /// From where the record stands: what holds it.
    Container,
    /// The id of an entity.
    Id,
}

impl Origin {
    /// Whether a file may say what a field holds.
    pub fn is_stored(&self) -> bool {
        matches!(self, Self::Written | Self::ElseNone | Self::Default(_))
    }
}

/// A named subset.
#[derive(Clone, Debug)]
pub struct Kind {
    /// Its name.
    pub name: Box<str>,
    /// Where it is declared.
    pub span: Span,
    /// Of what.
    pub class: ClassId,
    /// The variable of a member.
    pub member: Slot,
    /// The name of that variable, a text of the policy.
    pub variable: Symbol,
    /// Which members belong to it.
    pub condition: ExprId,
    /// Whether that asks a definition that may call itself, directly or through others.
    pub hangs_on_itself: bool,
    /// What people call it.
    pub titles: Words,
}

/// A definition.
#[derive(Clone, Debug)]
pub struct Define {
    /// Its name.
    pub name: Box<str>,
    /// Where it is declared.
    pub span: Span,
    /// The names, texts of the policy, and types of its arguments, which are its first variables.
    pub arguments: Vec<(Symbol, Type)>,
    /// The type of its value.
    pub ty: Type,
    /// What it means.
    pub body: ExprId,
    /// Whether it may call itself, directly or through others.
    pub recursive: bool,
    /// Whether it is one that may, or asks one, directly or through others.
    pub hangs_on_itself: bool,
    /// Whether it comes with a form, and nobody wrote it.
    pub made: bool,
    /// Whether people read its titles and not what it stands for.
    pub voiced: bool,
    /// What people call it.
    pub titles: Words,
}
