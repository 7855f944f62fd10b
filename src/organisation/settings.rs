use rustc_hash::FxHashMap;

use crate::policy::model::{ClassId, Policy};
use crate::source::Span;
use crate::value::{Symbols, Value};

/// What an organisation lays down about how it is checked, in the terms of a policy.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// Values of parameters, by their ids.
    pub parameters: Vec<Value>,
    /// Registers that it says it keeps, and where it says so.
    pub kept: FxHashMap<ClassId, Span>,
    /// Registers that it does not keep, and where it says so.
    pub not_kept: FxHashMap<ClassId, Span>,
    /// Texts: those of the policy first, under the same symbols, then those of the settings.
    pub symbols: Symbols,
}

impl Settings {
    /// What holds where nothing is laid down.
    pub fn defaults(policy: &Policy) -> Self {
        Self {
            parameters: policy.parameters.iter().map(|parameter| parameter.default).collect(),
            symbols: policy.symbols.clone(),
            ..Self::default()
        }
    }
}
