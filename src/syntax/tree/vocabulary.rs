use super::{Expr, Literal, Name, Str, Texts};
use crate::source::Span;

/// `source rammeverk framework "Rammeverk versjon 1.0" dated 2025-07-10 in force from 2025-07-10`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The name by which rules cite it.
    pub name: Name,
    /// What kind of document it is: `framework`, `act`, `regulation`.
    pub kind: Name,
    /// What people call it.
    pub text: Str,
    /// The day it bears.
    pub dated: Option<Name>,
    /// When it is in force.
    pub in_force: Period,
    /// Where it can be read.
    pub address: Option<Str>,
    /// Titles in other languages.
    pub titles: Texts,
    /// Its sections; none where it does not list them.
    pub sections: Vec<Section>,
}

/// `"§ 2-1" en "Teams" in force from 2026-01-01 needs no rule because en "it only names things"`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// As rules cite it.
    pub name: Str,
    /// What it is about.
    pub titles: Texts,
    /// When it is in force, where that is not as long as its source.
    pub in_force: Period,
    /// Why no rule has to cite it; nothing where one has to.
    pub no_rule: Texts,
}

/// `from 2025-07-10 until 2026-06-30`; dates as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: Option<Name>,
    /// The last day.
    pub until: Option<Name>,
}

/// `parameter forecast_age = 45 days within 7 days .. 90 days, stricter when smaller`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its name.
    pub name: Name,
    /// Its type, where the default does not say enough.
    pub ty: Option<Name>,
    /// What it is where the organisation sets nothing.
    pub default: Literal,
    /// The least and the greatest value that may be set.
    pub within: Option<(Literal, Literal)>,
    /// In which direction the rules become stricter.
    pub stricter: Option<Stricter>,
    /// What it means.
    pub titles: Texts,
}

/// `tighten forecast_age to 30 days within 7 days .. 40 days`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tighten {
    /// The parameter of a pack that this one uses.
    pub name: Name,
    /// What it is where the organisation sets nothing.
    pub value: Literal,
    /// The least and the greatest value that may still be set.
    pub within: Option<(Literal, Literal)>,
}

/// In which direction a parameter makes rules stricter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stricter {
    /// A smaller value is stricter.
    Smaller,
    /// A larger value is stricter.
    Larger,
}

/// `enum Level { foremal nn "føremålsteam" }`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enum {
    /// Its name.
    pub name: Name,
    /// Its values.
    pub values: Vec<EnumValue>,
}

/// A value of an enum, or a known thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnumValue {
    /// Its name in policies and files.
    pub name: Name,
    /// Its names in other languages.
    pub names: Texts,
}

/// `record Assignment key role, holder short holder dated { … }`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Its name.
    pub name: Name,
    /// The fields that tell one from another inside the thing that holds them.
    pub key: Vec<Name>,
    /// The fields by which one record can lie inside another, from the widest to the narrowest.
    pub within: Vec<Name>,
    /// The field that a lone value stands for.
    pub short: Option<Name>,
    /// Whether it has a period, and in which fields.
    pub dated: Option<Dated>,
    /// What people call it.
    pub titles: Texts,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// `entity Team is Party in teams as nn "lag" dated established .. dissolved { … }`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// Its name.
    pub name: Name,
    /// Whether it is the organisation itself.
    pub root: bool,
    /// The entities of which it is a subtype.
    pub is: Vec<Name>,
    /// The key of its collection in files.
    pub collection: Option<Name>,
    /// The names of the collection in other languages.
    pub collection_names: Texts,
    /// Whether it has a period, and in which fields.
    pub dated: Option<Dated>,
    /// Which of its things are drafts.
    pub draft: Option<Draft>,
    /// Whether its things are waivers, and which fields say what they accept.
    pub waives: Option<Waives>,
    /// What people call it.
    pub titles: Texts,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// `draft when status = draft`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The first word.
    pub span: Span,
    /// The field that says it.
    pub field: Name,
    /// The value that it has: of an enum, `yes` or `no`.
    pub value: Name,
}

/// `waives code about subject because reason`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waives {
    /// The first word.
    pub span: Span,
    /// The field that has the code of a clause.
    pub code: Name,
    /// The field that has the subject.
    pub subject: Name,
    /// The field that has the reason.
    pub reason: Name,
}

/// `dated`, `dated established .. dissolved` or `dated given as nn "gitt" .. ends as nn "sluttar"`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// The word.
    pub span: Span,
    /// The fields of the first and the last day, where they are not called `from` and `to`.
    pub fields: Option<(DayField, DayField)>,
}

/// `established as nn "etablert"`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayField {
    /// Its name.
    pub name: Name,
    /// Its names in other languages.
    pub names: Texts,
}

/// `level dated Level? as nn "nivå"`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub name: Name,
    /// Whether it is written as versions with periods of their own.
    pub dated: bool,
    /// Its type.
    pub ty: Type,
    /// Its names in other languages.
    pub names: Texts,
    /// `else none`: not written means none.
    pub else_none: Option<Span>,
    /// `inverse of owners`
    pub inverse: Option<Name>,
    /// `container`: the thing that holds the record.
    pub container: Option<Span>,
    /// `default team`: a path that says what it is where it is not written.
    pub default: Option<Expr>,
    /// `private`, and the least number of members of a group that is shown.
    pub private: Option<Private>,
}

/// `private in groups of 4`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Private {
    /// The word.
    pub span: Span,
    /// The least number of members of a group that is shown.
    pub groups: Option<Name>,
}

/// `Team*`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Type {
    /// The name of the type.
    pub name: Name,
    /// How many.
    pub many: Multiplicity,
}

/// How many values a field has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Multiplicity {
    /// `T`
    One,
    /// `T?`
    Optional,
    /// `T*`
    Any,
    /// `T+`
    Some,
}

/// `extend Team { level Level }`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extend {
    /// What is extended.
    pub name: Name,
    /// The fields added.
    pub fields: Vec<Field>,
    /// The enum values added.
    pub values: Vec<EnumValue>,
}

/// `known RoleKind { skrivar nn "skrivar" }`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The entity.
    pub entity: Name,
    /// The things.
    pub things: Vec<EnumValue>,
}

/// `kind anchor_team = team in Team where team.level = anker`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kind {
    /// Its name.
    pub name: Name,
    /// The name of a member.
    pub member: Name,
    /// Of what it is a subset.
    pub of: Name,
    /// Which members belong to it.
    pub condition: Expr,
    /// What people call it.
    pub titles: Texts,
}

/// `define owned_by(team: Team, top: Team) = …`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Define {
    /// Its name.
    pub name: Name,
    /// Its arguments.
    pub arguments: Vec<Argument>,
    /// The type of its value, where it is written.
    pub ty: Option<Type>,
    /// What it means.
    pub body: Expr,
    /// What people call it.
    pub titles: Texts,
    /// The clause of a form for which it stands; nothing where it is written out.
    pub form: Option<Span>,
    /// Whether its titles say what it gives of what its clause is about, so that people need not read what it stands for.
    pub voiced: bool,
}

/// `team: Team`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    /// Its name.
    pub name: Name,
    /// Its type.
    pub ty: Type,
}
