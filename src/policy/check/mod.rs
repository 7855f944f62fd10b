//! Checks parsed packs and makes the policy that they are.
//!
//! Names are collected first, then the vocabulary, then whatever is said with it. What is wrong is reported where
//! it stands and once: what depends on it is left alone.

mod baseless;
mod body;
mod called;
mod codes;
mod collect;
mod damage;
mod define;
mod document;
mod example;
mod exception;
mod expression;
mod kind;
mod literal;
mod mentions;
mod names;
mod order;
mod parameter;
mod private;
mod rule;
mod states;
mod strata;
mod template;
mod test;
mod tighten;
mod types;
mod unused;
mod vocabulary;
mod witness;

use rustc_hash::{FxHashMap, FxHashSet};

use self::codes::Codes;
use self::collect::Trees;
use self::define::Signature;
use self::names::{Item, Names};
use self::rule::RuleScope;
use self::strata::Step;
use self::tighten::Tightened;
use super::load::ParsedPack;
use super::lower::lower;
use super::model::{Base, Bounds, ClassId, DefineId, ExprId, FieldId, PackId, Policy, Type};
use crate::diagnostic::{Code, Diagnostic, Force, Phrase, Text};
use crate::source::{SourceMap, Span};
use crate::value::Value;

/// Checks packs that stand after those they use, and gives the policy that they are, unless there is an error, be it
/// one of reading them.
pub fn check(mut packs: Vec<ParsedPack>, sources: &SourceMap, errors: &mut Vec<Diagnostic>) -> Option<Policy> {
    let forms = lower(&mut packs, errors);
    let mut checker = Checker::new(&packs, sources);
    checker.policy.forms = forms;
    checker.collect();
    checker.vocabulary();
    checker.documents();
    checker.parameters();
    checker.tighten();
    checker.kinds();
    checker.defines();
    checker.strata();
    checker.baseless();
    checker.rules();
    checker.exceptions();
    checker.tests();
    checker.private_subjects();
    checker.unused();
    checker.stored_cells();
    checker.finish(errors)
}

/// What is known while a policy is checked.
struct Checker<'a> {
    sources: &'a SourceMap,
    packs: &'a [ParsedPack],
    /// The declarations, in step with the tables of the policy.
    trees: Trees<'a>,
    policy: Policy,
    names: Names,
    /// Types of fields; nothing where a type is wrong.
    field_types: Vec<Option<Type>>,
    /// The fields that each class declares itself.
    own_fields: Vec<Vec<FieldId>>,
    /// Types of parameters; nothing where a value is wrong.
    parameter_types: Vec<Option<Base>>,
    /// What parameters are by their declarations alone.
    declared: Vec<(Value, Bounds)>,
    /// The stricter values that packs give to parameters of others.
    tightened: Vec<Tightened>,
    /// The classes of kinds; nothing where one is wrong.
    kind_classes: Vec<Option<ClassId>>,
    signatures: Vec<Signature>,
    checked_defines: FxHashSet<DefineId>,
    /// How many definitions wait for the type of the one that is checked.
    depth: u16,
    codes: Codes,
    /// The variables of rules, in step with them.
    scopes: Vec<RuleScope>,
    /// Which definitions and kinds are used by which.
    steps: Vec<Step>,
    /// What something else mentions.
    used: FxHashSet<Item>,
    patterns: FxHashMap<Box<str>, u16>,
    errors: Vec<Diagnostic>,
}

impl<'a> Checker<'a> {
    fn new(packs: &'a [ParsedPack], sources: &'a SourceMap) -> Self {
        Self {
            sources,
            packs,
            trees: Trees::default(),
            policy: Policy::default(),
            names: Names::new(packs, sources),
            field_types: Vec::new(),
            own_fields: Vec::new(),
            parameter_types: Vec::new(),
            declared: Vec::new(),
            tightened: Vec::new(),
            kind_classes: Vec::new(),
            signatures: Vec::new(),
            checked_defines: FxHashSet::default(),
            depth: 0,
            codes: Codes::default(),
            scopes: Vec::new(),
            steps: Vec::new(),
            used: FxHashSet::default(),
            patterns: FxHashMap::default(),
            errors: Vec::new(),
        }
    }

    fn error(&mut self, error: Diagnostic) {
        self.errors.push(error);
    }

    /// Reports a name that stands for nothing, unless what it stands for may be hidden by an error of syntax.
    fn unknown(&mut self, pack: PackId, error: Diagnostic) {
        let place = error.place();
        if !self.names.hides(pack, place, self.sources.text(place)) {
            self.error(error);
        }
    }

    /// The same of the code of a rule or the name of an exception.
    fn unknown_code(&mut self, pack: PackId, error: Diagnostic) {
        if !self.names.damaged(pack) {
            self.error(error);
        }
    }

    /// Hands over what is wrong in the order of files, and the policy where nothing is.
    fn finish(mut self, errors: &mut Vec<Diagnostic>) -> Option<Policy> {
        self.count();
        self.errors.sort_by_key(Diagnostic::place);
        // What the author of a form has written once may stand in several of its rules.
        self.errors.dedup();
        errors.append(&mut self.errors);
        errors.iter().all(|error| error.force == Force::Should).then_some(self.policy)
    }

    /// Refuses policies whose parts cannot be numbered.
    fn count(&mut self) {
        let policy = &self.policy;
        let tables = [policy.classes.len(), policy.fields.len(), policy.defines.len(), policy.kinds.len()];
        let tables = tables.into_iter().chain([policy.rules.len(), policy.exceptions.len(), policy.patterns.len()]);
        let tables = tables.chain([policy.parameters.len(), policy.enums.len(), policy.sources.len()]);
        if tables.max().unwrap_or(0) > usize::from(u16::MAX) {
            let place = self.packs.first().map_or(Span::default(), |pack| pack.header.name.span);
            let error = Diagnostic::error(Code::PolicyTooLarge, Text::new(Phrase::PolicyTooLarge), place);
            self.error(error.help(Phrase::PolicyTooLargeHelp.into()));
        }
    }
}

/// The number of the next item of a table; tables that grow beyond such numbers are refused in the end.
fn number(len: usize) -> u16 {
    u16::try_from(len).unwrap_or(u16::MAX)
}

/// Stands where an expression is not checked yet.
const PENDING: ExprId = ExprId(0);
