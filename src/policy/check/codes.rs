use rustc_hash::{FxHashMap, FxHashSet};

use super::Checker;
use super::collect::twice;
use crate::diagnostic::{Arg, Code, Complaint, Diagnostic, Phrase, Text, UNDEFINED};
use crate::nearest::{nearest_one, with_nearest};
use crate::policy::model::{PackId, RuleId};
use crate::source::Span;
use crate::syntax::tree;

/// What a code stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Coded {
    pub(super) rule: RuleId,
    /// Which clause, where it is the code of one.
    pub(super) clause: Option<usize>,
    pub(super) span: Span,
    pub(super) pack: PackId,
}

/// The codes of all rules and clauses.
#[derive(Default)]
pub(super) struct Codes {
    all: Vec<(Box<str>, Coded)>,
    by_code: FxHashMap<Box<str>, usize>,
    /// Codes of rules that several rules have, so that nobody knows what they and those of their clauses stand for.
    contested: FxHashSet<Box<str>>,
}

impl Codes {
    pub(super) fn find(&self, code: &str) -> Option<Coded> {
        self.by_code.get(code).and_then(|at| self.all.get(*at)).map(|(_, coded)| *coded)
    }

    /// Whether several rules have a code, or that of which it is a clause.
    pub(super) fn is_contested(&self, code: &str) -> bool {
        let rule = code.split_once('.').map_or(code, |(rule, _)| rule);
        self.contested.contains(code) || self.contested.contains(rule)
    }

    /// Adds a code; gives what has it already.
    fn add(&mut self, code: Box<str>, coded: Coded) -> Option<Coded> {
        if let Some(first) = self.find(&code) {
            return Some(first);
        }
        self.by_code.insert(code.clone(), self.all.len());
        self.all.push((code, coded));
        None
    }
}

/// The code of a clause.
pub(super) fn clause_code(rule: &tree::Rule, clause: &tree::Clause) -> Box<str> {
    match &clause.label {
        Some(label) => format!("{}.{}", rule.code.text, label.text).into(),
        None => rule.code.text.clone(),
    }
}

impl Checker<'_> {
    /// Refuses a code under which the checker itself finds something: nobody could tell the two apart.
    fn is_own_code(&mut self, code: &tree::Name) {
        let of_checker = Code::ALL.iter().map(|own| own.name()).chain([UNDEFINED]);
        if of_checker.into_iter().any(|own| own == &*code.text) {
            let message = Text::new(Phrase::ReservedCode).with("name", &*code.text);
            let error = Diagnostic::error(Code::ReservedCode, message, code.span);
            self.error(error.help(Phrase::ReservedCodeHelp.into()));
        }
    }

    /// Collects the codes of rules and of their labelled clauses.
    pub(super) fn rule_codes(&mut self) {
        for (at, (pack, rule)) in self.trees.rules.clone().into_iter().enumerate() {
            let id = RuleId(super::number(at));
            let coded = Coded { rule: id, clause: None, span: rule.code.span, pack };
            self.is_own_code(&rule.code);
            if let Some(first) = self.codes.add(rule.code.text.clone(), coded) {
                let code = &rule.code.text;
                self.error(twice(Phrase::CodeTwice, Code::CodeTwice, code, rule.code.span, first.span));
                self.codes.contested.insert(code.clone());
                continue;
            }
            for (at, clause) in rule.clauses.iter().enumerate() {
                let Some(label) = &clause.label else { continue };
                let coded = Coded { rule: id, clause: Some(at), span: label.span, pack };
                let code = clause_code(rule, clause);
                let Some(first) = self.codes.add(code.clone(), coded) else { continue };
                let (phrase, kind) = match first.rule == id {
                    true => (Phrase::LabelTwice, Code::LabelTwice),
                    false => (Phrase::CodeTwice, Code::CodeTwice),
                };
                let name = if first.rule == id { &label.text } else { &code };
                self.error(twice(phrase, kind, name, label.span, first.span));
            }
        }
    }

    /// Whether codes that a pack sees begin with a name and a point.
    pub(super) fn begins_codes(&self, pack: PackId, name: &str) -> bool {
        let seen = self.codes.all.iter().filter(|(_, coded)| self.names.sees(pack, coded.pack));
        seen.into_iter().any(|(code, _)| code.strip_prefix(name).is_some_and(|rest| rest.starts_with('.')))
    }

    /// The rule that a code names in a pack, itself or one of its clauses.
    pub(super) fn rule_behind(&self, pack: PackId, code: &tree::Name) -> Option<RuleId> {
        self.codes.find(&code.text).filter(|coded| self.names.sees(pack, coded.pack)).map(|coded| coded.rule)
    }

    /// What a code stands for in a pack; reports where it stands for nothing.
    pub(super) fn coded(&mut self, pack: PackId, code: &tree::Name) -> Option<Coded> {
        let found = self.codes.find(&code.text).filter(|coded| self.names.sees(pack, coded.pack));
        if found.is_none() && !self.codes.is_contested(&code.text) {
            let message = Text::new(Phrase::UnknownCode).with("code", &*code.text);
            let error = Diagnostic::error(Code::UnknownCode, message, code.span);
            let codes = self.codes.all.iter().filter(|(_, coded)| self.names.sees(pack, coded.pack));
            let near = nearest_one(&code.text, codes.map(|(code, coded)| (&**code, coded.span)));
            let rule = code.text.rsplit_once('.').and_then(|(rule, _)| self.codes.find(rule));
            let error = match (near, rule) {
                (None, Some(rule)) => self.clauses_of(rule.rule, error),
                _ => with_nearest(error, near, || {
                    let rule = code.text.split_once('.').map_or(&*code.text, |(rule, _)| rule);
                    Text::new(Phrase::DeclareRule).with("code", rule)
                }),
            };
            self.unknown_code(pack, error);
        }
        found
    }

    /// Ends an error with the codes of a rule's clauses.
    pub(super) fn clauses_of(&self, rule: RuleId, error: Complaint) -> Diagnostic {
        let rule = self.trees.rules.get(usize::from(rule.0)).map(|(_, rule)| *rule);
        let code = |clause| Some(Arg::from(format!("`{}`", clause_code(rule?, clause))));
        let codes = rule.into_iter().flat_map(|rule| &rule.clauses).filter_map(code).collect();
        let error = rule.into_iter().fold(error, |error, rule| error.also(rule.code.span, Phrase::RuleHere.into()));
        error.help(Text::new(Phrase::ExpectsRuleHelp).with("codes", Arg::AnyOf(codes)))
    }
}
