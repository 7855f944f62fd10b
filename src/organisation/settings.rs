use std::cmp::Ordering;

use rustc_hash::FxHashMap;

use super::expected::{collections, expected};
use super::lexicon::{Lexicon, Top};
use super::manifest::{Manifest, Written};
use super::naming::declared;
use super::scalar::{self, Fault};
use crate::confusable::name_sign;
use crate::diagnostic::{Arg, Code, Diagnostic, Phrase, Text};
use crate::nearest::{day, day_form, did_you_mean, meant_or};
use crate::policy::model::{Base, Bounds, ClassId, Parameter, Policy};
use crate::source::{Span, composed};
use crate::value::{Symbols, Value};

/// What an organisation lays down about how it is checked, in the terms of a policy.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// What parameters are set to, by their ids.
    pub parameters: Vec<Setting>,
    /// Registers that it says it keeps, and where it says so.
    pub kept: FxHashMap<ClassId, Span>,
    /// Registers that it does not keep, and where it says so.
    pub not_kept: FxHashMap<ClassId, Span>,
    /// Texts: those of the policy first, under the same symbols, then those of the settings.
    pub symbols: Symbols,
}

/// What a parameter is set to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// A value.
    Value(Value),
    /// Something is written here that could not be read or is not allowed, or may have been meant for it.
    Unread(Span),
}

impl Settings {
    /// What holds where nothing is laid down.
    pub fn defaults(policy: &Policy) -> Self {
        Self {
            parameters: policy.parameters.iter().map(|parameter| Setting::Value(parameter.default)).collect(),
            symbols: policy.symbols.clone(),
            ..Self::default()
        }
    }

    /// Holds what an organisation lays down against a policy; what is wrong is reported, and what it may have been meant
    /// for is not known (semantics 2.9).
    pub fn new(policy: &Policy, manifest: &Manifest, errors: &mut Vec<Diagnostic>) -> Self {
        let mut settings = Self::defaults(policy);
        let lexicon = Lexicon::new(policy);
        settings.set_all(policy, &lexicon, manifest, errors);
        for name in &manifest.kept {
            if let Some(class) = register(policy, &lexicon, name, errors) {
                settings.kept.insert(class, name.span);
            }
        }
        for (name, _) in &manifest.not_kept {
            let Some(class) = register(policy, &lexicon, name, errors) else { continue };
            if let Some(kept) = settings.kept.get(&class) {
                let message = Text::new(Phrase::KeptAndNot).with("register", &*name.text);
                let error = Diagnostic::error(Code::RegisterConflict, message, name.span);
                errors.push(error.also(*kept, Phrase::KeptHere.into()).help(Phrase::HelpKeptAndNot.into()));
            }
            settings.not_kept.insert(class, name.span);
        }
        settings
    }

    fn set_all(&mut self, policy: &Policy, lexicon: &Lexicon<'_>, manifest: &Manifest, errors: &mut Vec<Diagnostic>) {
        let of_name =
            |name: &Written| policy.parameters.iter().position(|parameter| composed(&name.text) == *parameter.name);
        let unknown = || manifest.parameters.iter().map(|(name, _)| name).filter(|name| of_name(name).is_none());
        if let Some(hidden) = manifest.hidden.or_else(|| unknown().next().map(|name| name.span)) {
            self.parameters.fill(Setting::Unread(hidden));
        }
        for name in unknown() {
            let message = Text::new(Phrase::UnknownParameter).with("name", &*name.text);
            let error = name_sign(Diagnostic::error(Code::UnknownKey, message, name.span), &name.text);
            let names = policy.parameters.iter().map(|parameter| &*parameter.name);
            errors.push(error.help(meant_or(&name.text, names, Phrase::HelpUnknownParameter)));
        }
        for (name, written) in &manifest.parameters {
            let at = of_name(name);
            let parameter = at.and_then(|at| policy.parameters.get(at));
            let (Some(parameter), Some(place)) = (parameter, at.and_then(|at| self.parameters.get_mut(at))) else {
                continue;
            };
            let value = written.as_ref().map(|written| value(policy, lexicon, parameter, written, &mut self.symbols));
            let span = written.as_ref().unwrap_or(name).span;
            *place = match value {
                Some(Ok(value)) => Setting::Value(value),
                Some(Err(error)) => {
                    errors.push(*error);
                    Setting::Unread(span)
                }
                // What could not be read has been told of.
                None => Setting::Unread(span),
            };
        }
    }
}

/// The value to which a parameter is set, or why it may not have it.
fn value(
    policy: &Policy,
    lexicon: &Lexicon<'_>,
    parameter: &Parameter,
    written: &Written,
    symbols: &mut Symbols,
) -> Result<Value, Box<Diagnostic>> {
    match literal(parameter.ty, lexicon, &written.text, symbols) {
        Ok(value) if inside(parameter, value) => Ok(value),
        Ok(_) => Err(Box::new(outside(parameter, written, symbols))),
        Err(fault) => {
            let expected = expected(policy, parameter.ty);
            let message = Text::new(Phrase::InvalidValue).with("value", &*written.text).with("expected", expected);
            let error = Diagnostic::error(Code::InvalidValue, message, written.span);
            let error = declared(error, &*parameter.name, parameter.span);
            Err(Box::new(error.help(match fault {
                Some(Phrase::HelpNoSuchDay) => day(&written.text),
                Some(Phrase::HelpDate) => day_form(&written.text),
                Some(help) => help.into(),
                None => Phrase::HelpFewerDigits.into(),
            })))
        }
    }
}

fn literal(base: Base, lexicon: &Lexicon<'_>, text: &str, symbols: &mut Symbols) -> Result<Value, Fault> {
    match base {
        Base::Enum(of) => lexicon.values(of).get(text).map(|value| Value::Enum(of, value)).ok_or(None),
        Base::Thing(_) => Err(None),
        _ => scalar::literal(base, text, symbols),
    }
}

fn register(policy: &Policy, lexicon: &Lexicon<'_>, name: &Written, errors: &mut Vec<Diagnostic>) -> Option<ClassId> {
    if let Some(Top::Collection(class)) = lexicon.top().get(&name.text) {
        return Some(class);
    }
    let message = Text::new(Phrase::UnknownCollection).with("key", &*name.text);
    let error = name_sign(Diagnostic::error(Code::UnknownKey, message, name.span), &name.text);
    let near = did_you_mean(&name.text, lexicon.top().words());
    errors.push(error.help(near.unwrap_or_else(|| collections(policy, None))));
    None
}

/// Whether a parameter may have a value; one that can't be compared with the bounds may not.
fn inside(parameter: &Parameter, value: Value) -> bool {
    let before = |one: Value, other: Value| compare(one, other).is_some_and(Ordering::is_le);
    let Bounds { least, greatest } = parameter.within;
    least.is_none_or(|least| before(least, value)) && greatest.is_none_or(|greatest| before(value, greatest))
}

fn compare(one: Value, other: Value) -> Option<Ordering> {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => Some(one.cmp(&other)),
        (Value::Date(one), Value::Date(other)) => Some(one.cmp(&other)),
        (Value::Duration(one), Value::Duration(other)) => one.compare(other),
        (Value::Money(one, of), Value::Money(other, too)) if of == too => Some(one.cmp(&other)),
        _ => None,
    }
}

fn outside(parameter: &Parameter, written: &Written, symbols: &Symbols) -> Diagnostic {
    let message = Text::new(Phrase::ParameterOutside).with("name", &*parameter.name).with("value", &*written.text);
    let error =
        declared(Diagnostic::error(Code::ParameterOutside, message, written.span), &*parameter.name, parameter.span);
    let Bounds { least, greatest } = parameter.within;
    let (least, greatest) = (least.map(|bound| shown(bound, symbols)), greatest.map(|bound| shown(bound, symbols)));
    match (least, greatest) {
        (Some(least), Some(greatest)) => {
            error.help(Text::new(Phrase::HelpBounds).with("least", least).with("greatest", greatest))
        }
        (Some(least), None) => error.help(Text::new(Phrase::HelpLeast).with("least", least)),
        (None, Some(greatest)) => error.help(Text::new(Phrase::HelpGreatest).with("greatest", greatest)),
        (None, None) => error.help(Phrase::InsideRangeHelp.into()),
    }
}

/// A bound in words.
fn shown(value: Value, symbols: &Symbols) -> Arg {
    match value {
        Value::Number(number) => number.to_string().into(),
        Value::Money(amount, currency) => format!("{amount} {}", symbols.text(currency)).into(),
        Value::Date(date) => date.to_string().into(),
        Value::Duration(length) if length.months == 0 => {
            Text::new(Phrase::Days).with("n", length.days.to_string()).into()
        }
        Value::Duration(length) => Text::new(Phrase::Months).with("n", length.months.to_string()).into(),
        Value::YesNo(_) | Value::Text(_) | Value::Enum(..) | Value::Thing(_) => "".into(),
    }
}
