use rustc_hash::FxHashMap;

use crate::diagnostic::{Lang, Phrase, Text};
use crate::evaluate::{Depth, Val};
use crate::organisation::Facts;
use crate::policy::model::{
    Base, ClassId, ClassKind, ExprId, ExprKind, FieldId, Many, Named, Origin, Policy, Template, TemplatePart,
};
use crate::source::SourceMap;
use crate::value::{Duration, Exact, ThingId, Value, in_thousands};

/// So many keys of an object are named.
const FEW: usize = 4;

/// Puts values and expressions into words of a language.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// The policy.
    pub policy: &'a Policy,
    /// The organisation.
    pub facts: &'a Facts,
    /// The files of both.
    pub sources: &'a SourceMap,
    /// The language.
    pub lang: Lang,
    /// Whether findings have their proofs and the places these rest on.
    pub proofs: bool,
    /// How much proofs show.
    pub depth: Depth,
}

impl Words<'_> {
    /// A text of the catalogue.
    pub fn text(&self, text: impl Into<Text>) -> String {
        text.into().words(self.lang)
    }

    /// What an expression gives.
    pub fn val(&self, val: &Val) -> String {
        match val {
            Val::Known(value) => self.value(*value),
            Val::None => self.text(Phrase::ValNone),
            Val::Unwritten => self.text(Phrase::ValUnwritten),
            Val::Unknown => self.text(Phrase::ValUnknown),
            Val::Undefined => self.text(Phrase::ValUndefined),
            Val::Between(ends) => self.text(match **ends {
                (Some(low), Some(high)) => {
                    Text::new(Phrase::ValBetween).with("low", self.value(low)).with("high", self.value(high))
                }
                (Some(low), None) => Text::new(Phrase::ValAtLeast).with("low", self.value(low)),
                (None, Some(high)) => Text::new(Phrase::ValAtMost).with("high", self.value(high)),
                (None, None) => Phrase::ValUnknown.into(),
            }),
        }
    }

    /// A value as people write it.
    pub fn value(&self, value: Value) -> String {
        match value {
            Value::YesNo(true) => self.text(Phrase::Yes),
            Value::YesNo(false) => self.text(Phrase::No),
            Value::Number(number) => mixed(number),
            Value::Money(amount, currency) => format!("{} {}", spaced(amount), self.facts.symbols.text(currency)),
            Value::Date(date) => date.to_string(),
            Value::Duration(duration) => self.duration(duration),
            Value::Text(symbol) => self.facts.symbols.text(symbol).to_owned(),
            Value::Enum(of, at) => {
                let of = self.policy.enums.get(of.0 as usize);
                of.and_then(|of| of.values.get(at as usize)).map_or_else(String::new, |named| self.named(named))
            }
            Value::Thing(thing) => self.thing(thing),
        }
    }

    /// A record in the words in which it is written: its short field, or how it lies within others.
    fn record(&self, id: ThingId, within: &[FieldId], short: Option<FieldId>) -> Option<String> {
        let fields: Vec<FieldId> = if within.is_empty() { short.into_iter().collect() } else { within.to_vec() };
        if fields.iter().any(|field| self.policy.field(*field).private.is_some()) {
            return None;
        }
        let value = |field: &FieldId| match self.facts.facts(self.facts.cell(self.policy, id, *field)?) {
            [fact] => Some(self.value(self.facts.value(fact))),
            _ => None,
        };
        let words: Vec<String> = fields.iter().map_while(value).collect();
        if words.is_empty() { None } else { Some(words.join(" ")) }
    }

    /// A record without words of its own: the field in which it stands, and what holds it.
    fn record_of(&self, id: ThingId) -> String {
        let Some((holder, _)) = self.facts.thing(id).holder else { return self.facts.subject(self.policy, id) };
        let text = Text::new(Phrase::RecordOf).with("record", self.step_to(id).trim_end_matches(['.', ':', ' ']));
        self.text(text.with("holder", self.thing(holder)))
    }

    /// Whether a record is told by where it stands alone.
    pub(super) fn is_told_by_place(&self, id: ThingId) -> bool {
        match &self.policy.class(self.facts.thing(id).class).kind {
            ClassKind::Record { within, short, .. } => self.record(id, within, *short).is_none(),
            _ => false,
        }
    }

    /// How a field of a record is reached from the entity that holds it, and that entity: `mandate.review` of a team,
    /// `nights 2: cost` of a choir.
    pub(super) fn way_to(&self, thing: ThingId, field: FieldId) -> (String, ThingId) {
        let (mut way, mut at) = (self.field(field), thing);
        while let Some((holder, _)) = self.facts.thing(at).holder {
            way = self.step_to(at) + &way;
            at = holder;
        }
        (way, at)
    }

    /// The step to a record from what holds it: `mandate.`, or `nights 2: ` where there may be others.
    fn step_to(&self, id: ThingId) -> String {
        let Some((holder, field)) = self.facts.thing(id).holder else { return String::new() };
        if self.facts.private_holder(self.policy, id).is_some() {
            return self.field(field) + ".";
        }
        let cell = self.facts.cell(self.policy, holder, field);
        if self.policy.field(field).ty.many != Many::Several && cell.is_none_or(|cell| cell.count < 2) {
            return self.field(field) + ".";
        }
        let key = self.facts.key_by(self.policy, id, |value| Some(self.value(value)));
        format!("{} {}: ", self.field(field), key.join(" "))
    }

    /// What a value is, in every language the same.
    pub fn canonical(&self, val: &Val) -> String {
        match val {
            Val::Known(Value::Thing(thing)) => self.facts.subject(self.policy, *thing),
            Val::Known(Value::Enum(of, at)) => {
                let value = self.policy.enums.get(of.0 as usize).and_then(|of| of.values.get(*at as usize));
                value.map_or_else(String::new, |value| value.name.to_string())
            }
            _ => Words { lang: Lang::En, ..*self }.val(val),
        }
    }

    /// A thing: the name of a known one, the id of an entity, the words of a record, or where that stands.
    pub fn thing(&self, id: ThingId) -> String {
        let thing = self.facts.thing(id);
        let class = self.policy.class(thing.class);
        if self.facts.private_holder(self.policy, id).is_some() {
            return self.text(Phrase::Private);
        }
        if let ClassKind::Record { within, short, .. } = &class.kind {
            return self.record(id, within, *short).unwrap_or_else(|| self.record_of(id));
        }
        let name = self.facts.symbols.text(thing.id);
        match class.known.iter().find(|known| &*known.name == name) {
            Some(known) => self.named(known),
            None if name.is_empty() => class.subject.to_string(),
            None => name.to_owned(),
        }
    }

    /// The name of an enum's value or a known thing.
    pub fn named(&self, named: &Named) -> String {
        let name = named.names.get(self.lang);
        if name.is_empty() { named.name.to_string() } else { name.to_owned() }
    }

    /// The name of a field as files of this language write it.
    pub fn field(&self, field: FieldId) -> String {
        let field = self.policy.field(field);
        let name = field.names.by_lang.iter().find(|(lang, _)| *lang == self.lang).map(|(_, name)| &**name);
        name.unwrap_or(&field.name).to_owned()
    }

    /// What kind of value a field asks for.
    pub fn kind_of(&self, field: FieldId) -> String {
        let ty = self.policy.field(field).ty;
        let phrase = match ty.many {
            Many::Several => match self.pair(ty.base) {
                Some(pair) => return pair,
                None if self.policy.field(field).required => Phrase::KindAtLeastOne,
                None => Phrase::KindSeveral,
            },
            Many::One | Many::Optional => return self.kind_of_base(ty.base),
        };
        self.text(Text::new(phrase).with("kind", self.kind_of_base(ty.base)))
    }

    /// `facilitator: ola`: records that are written as their keys, each with what it is short for.
    fn pair(&self, base: Base) -> Option<String> {
        let Base::Thing(class) = base else { return None };
        let ClassKind::Record { key, short: Some(short), .. } = &self.policy.class(class).kind else { return None };
        let key = key.first().filter(|key| *key != short)?;
        let text = Text::new(Phrase::KindPairs).with("key", self.example(*key));
        Some(self.text(text.with("value", self.example(*short))))
    }

    /// What may be written in a field, where the vocabulary has something that may; else what the field is called.
    fn example(&self, field: FieldId) -> String {
        let known = match self.policy.field(field).ty.base {
            Base::Enum(of) => self.policy.enums.get(usize::from(of.0)).and_then(|of| of.values.first()),
            Base::Thing(class) => self.policy.class(class).known.first(),
            Base::Date => return "2025-03-01".to_owned(),
            _ => None,
        };
        known.map_or_else(|| self.field(field), |known| self.named(known))
    }

    /// What one of the values of a field is.
    pub(super) fn kind_of_one(&self, field: FieldId) -> String {
        self.kind_of_base(self.policy.field(field).ty.base)
    }

    fn kind_of_base(&self, base: Base) -> String {
        match base {
            Base::Text => self.text(Phrase::KindText),
            Base::Provision => self.text(Phrase::KindProvision),
            Base::Number => self.text(Phrase::KindNumber),
            Base::Whole => self.text(Phrase::KindWhole),
            Base::Share => self.text(Phrase::KindShare),
            Base::Money => self.text(Phrase::KindMoney),
            Base::Date => self.text(Phrase::KindDate),
            Base::Duration => self.text(Phrase::KindDuration),
            Base::YesNo => self.text(Phrase::KindYesNo),
            Base::Enum(of) => {
                let values = self.policy.enums.get(of.0 as usize).map_or(&[][..], |of| &of.values);
                let names: Vec<String> =
                    values.iter().take(12).map(|value| format!("`{}`", self.named(value))).collect();
                self.text(Text::new(Phrase::KindEnum).with("values", names.join(", ")))
            }
            Base::Thing(class) => self.kind_of_thing(class),
        }
    }

    /// An id and where it stands, or the keys that an object may have.
    fn kind_of_thing(&self, id: ClassId) -> String {
        let class = self.policy.class(id);
        if !matches!(class.kind, ClassKind::Record { .. }) {
            return self.text(Text::new(Phrase::KindReference).with("collection", self.collection(id)));
        }
        if let ClassKind::Record { short: Some(short), .. } = &class.kind {
            return self.kind_of_base(self.policy.field(*short).ty.base);
        }
        let written = class.fields.iter().filter(|field| matches!(self.policy.field(**field).origin, Origin::Written));
        let keys: Vec<String> = written.take(FEW).map(|field| format!("`{}`", self.field(*field))).collect();
        self.text(Text::new(Phrase::KindRecord).with("keys", keys.join(", ")))
    }

    /// An expression as the policy has it, on one line, with the fields in its paths as files of this language write them.
    pub fn expr(&self, id: ExprId) -> String {
        let text = self.policy.text(id, self.sources);
        let mut fields = FxHashMap::default();
        self.fields_in(id, &mut fields);
        if fields.is_empty() { text } else { renamed(&text, &fields) }
    }

    /// The fields that an expression names, with what files call them; nothing of a name that stands for two of them.
    fn fields_in(&self, id: ExprId, fields: &mut FxHashMap<String, Option<String>>) {
        let kind = &self.policy.expr(id).kind;
        if let ExprKind::Field { field, .. } | ExprKind::HistoryOfField { field, .. } = kind {
            let (name, word) = (&self.policy.field(*field).name, self.field(*field));
            let known = fields.entry(name.to_string()).or_insert_with(|| Some(word.clone()));
            *known = known.take().filter(|known| *known == word);
        }
        kind.children().into_iter().for_each(|child| self.fields_in(child, fields));
    }

    /// A sentence in this language, or in the nearest there is.
    pub fn sentence<'t>(&self, texts: &'t [(Lang, Template)]) -> Option<&'t Template> {
        let of = |lang: Lang| texts.iter().find(|(of, _)| *of == lang).map(|(_, template)| template);
        self.lang.fallbacks().into_iter().find_map(of)
    }

    /// A sentence with what its places give.
    pub fn fill(&self, template: &Template, mut value: impl FnMut(ExprId) -> String) -> String {
        let parts = template.parts.iter().map(|part| match part {
            TemplatePart::Words(words) => words.to_string(),
            TemplatePart::Value(id) => value(*id),
        });
        parts.collect()
    }

    fn duration(&self, duration: Duration) -> String {
        let part = |number: i32, one: Phrase, many: Phrase| {
            let phrase = if number.abs() == 1 { one } else { many };
            Text::new(phrase).with("n", number.to_string()).words(self.lang)
        };
        if let (Some(since), 1..) = (duration.since, duration.days) {
            let length = self.duration(Duration { since: None, ..duration });
            return self.text(Text::new(Phrase::DurationSince).with("length", length).with("since", since.to_string()));
        }
        match (duration.months, duration.days) {
            (0, days) => part(days, Phrase::OneDay, Phrase::Days),
            (months, 0) if months % 12 == 0 => part(months / 12, Phrase::OneYear, Phrase::Years),
            (months, 0) => part(months, Phrase::OneMonth, Phrase::Months),
            (months, days) => {
                let months = part(months, Phrase::OneMonth, Phrase::Months);
                format!("{months} {}", part(days, Phrase::OneDay, Phrase::Days))
            }
        }
    }
}

/// A text with other words for the fields behind its dots.
fn renamed(text: &str, fields: &FxHashMap<String, Option<String>>) -> String {
    let is_name = |sign: char| sign.is_alphanumeric() || sign == '_';
    let mut parts = text.split('.');
    let mut written = parts.next().unwrap_or("").to_owned();
    for part in parts {
        let end = part.find(|sign| !is_name(sign)).unwrap_or(part.len());
        let (name, rest) = part.split_at(end);
        let word = fields.get(name).and_then(Option::as_deref).filter(|_| !rest.starts_with('('));
        written.push('.');
        written.push_str(word.unwrap_or(name));
        written.push_str(rest);
    }
    written
}

/// A number as people read it: what has no end as a decimal with its whole part, `6 2/3`.
fn mixed(number: Exact) -> String {
    let text = number.to_string();
    let (upper, lower) = number.parts();
    match upper.checked_div(lower) {
        Some(whole) if whole != 0 && text.contains('/') => {
            format!("{whole} {}/{lower}", (upper % lower).unsigned_abs())
        }
        _ => text,
    }
}

/// A number with its thousands set apart by spaces that do not break.
fn spaced(number: Exact) -> String {
    in_thousands(&number.to_string(), '\u{a0}')
}
