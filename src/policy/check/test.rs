use super::Checker;
use super::codes::Coded;
use super::names::Item;
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::policy::model::{Expect, ExpectKind, GivenFormat, PackId, ParameterId, Test};
use crate::source::Span;
use crate::syntax::tree;
use crate::value::Value;

impl Checker<'_> {
    /// Checks the examples.
    pub(super) fn tests(&mut self) {
        for (pack, tree) in self.trees.tests.clone() {
            let on = self.named_date(&tree.on);
            let [given, before] =
                [&tree.given, &tree.before].map(|blocks| blocks.iter().filter_map(|block| self.given(block)).collect());
            let with = tree.with.iter().filter_map(|(name, value)| self.with(pack, name, value)).collect();
            let expect = tree.expect.iter().filter_map(|expect| self.expect(pack, expect)).collect();
            if tree.before.is_empty() {
                self.asks_for_no_change(pack, tree);
            }
            let Some(on) = on else { continue };
            let (name, span) = (tree.name.text.clone(), tree.name.span);
            self.policy.tests.push(Test { name, span, on, given, before, with, expect, pack });
        }
    }

    /// Refuses to expect an outcome of a rule about a change where the test does not say how the organisation was.
    fn asks_for_no_change(&mut self, pack: PackId, test: &tree::Test) {
        for expect in &test.expect {
            let tree::ExpectKind::Outcome { code, .. } = &expect.kind else { continue };
            let Some(rule) = self.rule_behind(pack, code).filter(|rule| self.policy.rule(*rule).is_about_change())
            else {
                continue;
            };
            let message = Text::new(Phrase::TestWithoutBefore).with("code", &*code.text);
            let error = Diagnostic::error(Code::TestWithoutBefore, message, code.span);
            let error = error.also(self.policy.rule(rule).span, Phrase::RuleHere.into());
            self.error(error.help(Phrase::TestWithoutBeforeHelp.into()));
        }
    }

    fn given(&mut self, block: &tree::Block) -> Option<(GivenFormat, Span)> {
        let format = match &*block.format.text {
            "yaml" => GivenFormat::Yaml,
            "json" => GivenFormat::Json,
            "toml" => GivenFormat::Toml,
            // That the format is missing has been told.
            "" => return None,
            other => {
                let message = Text::new(Phrase::UnknownFormat).with("format", other);
                let error = Diagnostic::error(Code::UnknownFormat, message, block.format.span);
                self.error(error.help(Phrase::UnknownFormatHelp.into()));
                return None;
            }
        };
        Some((format, block.span))
    }

    fn with(&mut self, pack: PackId, name: &tree::Name, value: &tree::Literal) -> Option<(ParameterId, Value)> {
        if let Some(Item::Parameter(id)) = self.names.find(pack, &name.text).map(|found| found.item) {
            return Some((id, self.parameter_set(pack, id, value)?));
        }
        let message = Text::new(Phrase::UnknownPolicyParameter).with("name", &*name.text);
        let error = Diagnostic::error(Code::UnknownName, message, name.span);
        let error =
            self.suggest(pack, error, name, |item| matches!(item, Item::Parameter(_)), Phrase::DeclareParameter);
        self.unknown(pack, error);
        None
    }

    fn expect(&mut self, pack: PackId, expect: &tree::Expect) -> Option<Expect> {
        let kind = match &expect.kind {
            tree::ExpectKind::NoOther(None) => ExpectKind::NoOther(None),
            tree::ExpectKind::NoOther(Some(code)) => {
                // The name of a form is what the codes of its clauses begin with.
                if !self.begins_codes(pack, &code.text) {
                    self.coded(pack, code)?;
                }
                ExpectKind::NoOther(Some(code.text.clone()))
            }
            tree::ExpectKind::Outcome { code, outcome, subject } => {
                let coded = self.coded(pack, code)?;
                self.one_clause(code, coded)?;
                let parts: Vec<&str> = subject.iter().map(|part| &*part.text).collect();
                let subject = (!parts.is_empty()).then(|| parts.join(",").into());
                ExpectKind::Outcome { code: code.text.clone(), outcome: *outcome, subject }
            }
        };
        Some(Expect { span: expect.span, kind })
    }

    /// An outcome is that of a clause: a rule with several has none of its own.
    fn one_clause(&mut self, code: &tree::Name, coded: Coded) -> Option<()> {
        let rule = self.policy.rule(coded.rule);
        if coded.clause.is_some() || rule.clauses.len() < 2 {
            return Some(());
        }
        // Where a clause lacks a label, or two rules have the code, that is what is wrong.
        let lacks_label = rule.clauses.iter().any(|clause| clause.code == rule.code);
        if lacks_label || self.codes.is_contested(&code.text) {
            return None;
        }
        let message = Text::new(Phrase::ExpectsRule).with("code", &*code.text);
        let error = Diagnostic::error(Code::UnknownCode, message, code.span);
        let error = self.clauses_of(coded.rule, error);
        self.error(error);
        None
    }
}
