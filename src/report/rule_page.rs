use super::clean;
use super::page::{Asked, Branch, Example, Page, Part};
use super::rule_words::RuleWords;
use crate::diagnostic::{Force, Lang, Phrase, Text};
use crate::pipeline::covers;
use crate::policy::model::{Effect, Exception, ExceptionId, Expect, ExpectKind, Policy, Rule};
use crate::source::SourceMap;

/// A rule's page: what it asks for, of whom, where it comes from, its exceptions and examples.
pub fn rule_page(rule: &Rule, policy: &Policy, sources: &SourceMap, lang: Lang) -> Page {
    let maker = Maker { words: RuleWords { policy, sources, lang }, policy, lang };
    let mut parts = vec![maker.clauses(rule)];
    parts.extend(maker.fields(rule));
    parts.extend(maker.exceptions(rule));
    parts.extend(maker.examples(rule));
    Page { code: rule.code.to_string(), title: rule.titles.get(lang).to_owned(), parts }
}

struct Maker<'a> {
    words: RuleWords<'a>,
    policy: &'a Policy,
    lang: Lang,
}

impl Maker<'_> {
    fn clauses(&self, rule: &Rule) -> Part {
        let clauses = rule.clauses.iter().map(|clause| Asked {
            force: clause.force,
            word: match clause.force {
                Force::Must => Phrase::WordMust,
                Force::Should => Phrase::WordShould,
            }
            .template(self.lang),
            code: clause.code.to_string(),
            text: self.words.expr(clause.expr),
            told: [(Phrase::PageTold, &clause.says), (Phrase::LabelHelp, &clause.help)]
                .into_iter()
                .filter_map(|(label, texts)| Some((label.template(self.lang), self.words.sentence(texts)?)))
                .collect(),
        });
        Part::Clauses(clauses.collect())
    }

    fn fields(&self, rule: &Rule) -> Vec<Part> {
        let field = |phrase: Phrase, words, is_code| (phrase.template(self.lang), words, is_code, None::<String>);
        // The words of the form say more than the rule that they stand for.
        let form = rule.form.map(|form| field(Phrase::PageForm, self.words.source(form), true));
        let mut fields: Vec<_> = form.into_iter().collect();
        fields.extend([field(Phrase::PageConcerns, self.words.concerned(rule), true)]);
        let condition = rule.condition.map(|id| self.words.expr(id));
        fields.extend(condition.map(|words| field(Phrase::PageWhere, words, true)));
        fields.extend(rule.cites.iter().map(|cite| {
            let (label, words, is_code, _) = field(Phrase::LabelAskedBy, self.words.asked_by(cite), false);
            (label, words, is_code, self.words.address(cite).map(str::to_owned))
        }));
        let waivable = rule.waivable.map(|waivable| {
            let (name, condition) = (rule.variables.get(usize::from(waivable.waiver.0)), waivable.condition);
            let words = self.words.source(self.policy.expr(condition).span);
            name.map_or_else(String::new, |name| format!("{}: {words}", name.name))
        });
        fields.extend(waivable.map(|words| field(Phrase::PageWaivable, words, true)));
        fields.push(field(Phrase::PageInForce, self.words.period(rule.in_force), false));
        fields.push(field(Phrase::PagePack, self.words.pack(rule), false));
        fields.retain(|(_, words, ..)| !words.is_empty());
        let part = |(label, words, is_code, address)| Part::Field { label, words, is_code, address };
        fields.into_iter().map(part).collect()
    }

    fn exceptions(&self, rule: &Rule) -> Vec<Part> {
        let of_rule = [(&rule.code, &rule.exceptions)];
        let of_clauses = rule.clauses.iter().map(|clause| (&clause.code, &clause.exceptions));
        let all: Vec<(&str, &[ExceptionId])> =
            of_rule.into_iter().chain(of_clauses).map(|(code, ids)| (&**code, ids.as_slice())).collect();
        let over: Vec<ExceptionId> =
            all.iter().flat_map(|(_, ids)| *ids).flat_map(|id| self.policy.exception(*id).over.clone()).collect();
        if rule.open && all.iter().all(|(_, ids)| ids.is_empty()) {
            return vec![Part::Sentence(Phrase::PageOpen.template(self.lang).to_owned())];
        }
        let trees = all.iter().filter_map(|(code, ids)| {
            let top: Vec<ExceptionId> = ids.iter().filter(|id| !over.contains(id)).copied().collect();
            let heading = Text::new(Phrase::PageExceptions).with("code", *code).words(self.lang);
            (!top.is_empty()).then(|| Part::Tree { heading, branches: self.tree(&top) })
        });
        trees.collect()
    }

    /// Exceptions, each with those below it over which it goes: the first that applies on the way down decides.
    fn tree(&self, ids: &[ExceptionId]) -> Vec<Branch> {
        let exceptions = ids.iter().map(|id| self.policy.exception(*id));
        exceptions.map(|it| Branch { words: self.exception(it), below: self.tree(&it.over) }).collect()
    }

    fn exception(&self, exception: &Exception) -> String {
        let why = match exception.because.get(self.lang) {
            "" => exception.titles.get(self.lang),
            because => because,
        };
        let condition =
            exception.condition.map(|id| format!("{} {}", Phrase::PageWhere.template(self.lang), self.words.expr(id)));
        let cites = exception.cites.iter().map(|cite| self.words.section(cite));
        let period = Some(self.words.period(exception.in_force)).filter(|period| !period.is_empty());
        let special: Vec<String> = condition.into_iter().chain(period).chain(cites).collect();
        let special = if special.is_empty() { String::new() } else { format!(" ({})", special.join("; ")) };
        let effect = match exception.effect {
            Effect::Lifts => Phrase::PageLifts,
            Effect::Softens => Phrase::PageSoftens,
        };
        let why = if why.is_empty() { String::new() } else { format!(": {why}") };
        format!("{} {}{why}{special}", exception.name, effect.template(self.lang))
    }

    fn examples(&self, rule: &Rule) -> Option<Part> {
        let named = |expect: &&Expect| match &expect.kind {
            ExpectKind::Outcome { code, .. } => covers(&rule.code, code),
            ExpectKind::NoOther(_) => false,
        };
        let tests = self.policy.tests.iter().map(|test| Example {
            name: format!("{} ({})", clean(&test.name), test.on),
            expects: test.expect.iter().filter(named).map(|expect| self.words.source(expect.span)).collect(),
        });
        let tests: Vec<Example> = tests.filter(|test| !test.expects.is_empty()).collect();
        let heading = Phrase::PageExamples.template(self.lang);
        (!tests.is_empty()).then_some(Part::Examples { heading, tests })
    }
}
