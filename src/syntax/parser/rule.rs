use super::super::token::Kind;
use super::super::tree::{Binder, Citation, Name, Period, Rule, Str, Texts, Waivable};
use super::advice::OPENINGS;
use super::{Parsed, Parser};
use crate::diagnostic::{Code, Diagnostic, Force, Phrase, Text};
use crate::source::Span;

/// What may stand in a rule.
const RULE: &[&str] =
    &["title", "cites", "for", "from", "until", "judged", "open", "waivable", "at", "must", "should", "says", "help"];

/// What has been read of something, to tell of a second one.
pub(super) type Seen = Vec<(&'static str, Span)>;

impl Parser<'_> {
    /// rule
    pub(super) fn rule(&mut self) -> Parsed<Rule> {
        self.expect_word("rule")?;
        let code = self.code()?;
        let text = self.string().or_else(|reported| self.without_text().ok_or(reported))?;
        let mut rule = empty(code, text);
        let (mut seen, before) = (Seen::new(), self.errors.len());
        self.block(RULE, |parser| parser.rule_part(&mut rule, &mut seen))?;
        if rule.clauses.is_empty() && self.errors.len() == before {
            let message = Text::new(Phrase::RuleWithoutClause).with("code", &*rule.code.text);
            let diagnostic = Diagnostic::error(Code::RuleWithoutClause, message, rule.code.span);
            self.errors.push(diagnostic.help(Phrase::RuleWithoutClauseHelp.into()));
        }
        Ok(rule)
    }

    /// A text that was left out before a block: the block can be read all the same.
    pub(super) fn without_text(&self) -> Option<Str> {
        self.at(Kind::OpenBrace).then(|| Str { text: "".into(), span: self.peek().span.head() })
    }

    /// rule_part or clause
    fn rule_part(&mut self, rule: &mut Rule, seen: &mut Seen) -> Parsed<()> {
        if matches!(self.word(), "must" | "should") {
            return self.clause().map(|clause| rule.clauses.push(clause));
        }
        if let Some(clause) = rule.clauses.last().filter(|_| RULE.contains(&self.word())) {
            self.part_after_clause(clause.span);
        }
        let place = self.peek().span;
        match self.word() {
            "title" => self.title(&mut rule.titles)?,
            "cites" => rule.cites.append(&mut self.cites()?),
            "for" => {
                self.once(seen, "for", place);
                self.bump();
                rule.binders = match self.change()? {
                    Some(change) => vec![change],
                    None => self.listed(Self::binder)?,
                };
                if self.eat_word("where").is_some() {
                    rule.condition = Some(self.whole_expression());
                }
            }
            "from" | "until" => self.in_force_part(&mut rule.in_force, seen)?,
            "judged" => {
                self.once(seen, "judged on", place);
                self.bump();
                self.expect_word("on")?;
                rule.judged = Some(self.sum()?);
            }
            "open" => {
                self.once(seen, "open to exception", place);
                self.expect_words(&["open", "to", "exception"])?;
                rule.open = Some(self.since(place));
            }
            "waivable" => {
                self.once(seen, "waivable by", place);
                rule.waivable = Some(self.waivable()?);
            }
            "at" => {
                self.once(seen, "at", place);
                self.bump();
                rule.at = Some(self.path()?);
            }
            _ if self.at_condition() => {
                self.without_must();
                let start = self.peek().span;
                let clause = self.clause_of(Force::Must, start)?;
                rule.clauses.push(clause);
            }
            _ => return Err(self.unknown_part(Phrase::APartOfARule, RULE)),
        }
        Ok(())
    }

    /// Whether a line begins here that is a condition, with its label or without.
    fn at_condition(&self) -> bool {
        let sign = matches!(
            self.nth(1).kind,
            Kind::Dot
                | Kind::Colon
                | Kind::Equal
                | Kind::NotEqual
                | Kind::Less
                | Kind::LessEqual
                | Kind::Greater
                | Kind::GreaterEqual
        );
        let begins = self.peek().first && self.at(Kind::Word) && self.misspelt(RULE.iter().copied()).is_none();
        begins && (sign || OPENINGS.contains(&self.word()) || matches!(self.nth_word(1), "is" | "in"))
    }

    /// waivable
    fn waivable(&mut self) -> Parsed<Waivable> {
        let place = self.peek().span;
        self.expect_words(&["waivable", "by"])?;
        let (span, name) = (self.since(place), self.name()?);
        self.expect_word("where")?;
        Ok(Waivable { span, name, condition: self.whole_expression() })
    }

    /// "from" DATE | "until" DATE
    pub(super) fn in_force_part(&mut self, period: &mut Period, seen: &mut Seen) -> Parsed<()> {
        let (from, place) = (self.at_word("from"), self.peek().span);
        self.once(seen, if from { "from" } else { "until" }, place);
        self.bump();
        let date = Some(self.date()?);
        if from {
            period.from = date;
        } else {
            period.until = date;
        }
        Ok(())
    }

    /// cites
    pub(super) fn cites(&mut self) -> Parsed<Vec<Citation>> {
        self.expect_word("cites")?;
        if self.at(Kind::Text) {
            let help = Text::new(Phrase::CiteSourceHelp).with("section", self.text());
            return Err(self.unexpected_with(Phrase::AName.into(), help));
        }
        let mut source = self.name()?;
        let mut cites = vec![Citation { source: source.clone(), section: self.string()? }];
        while self.eat(Kind::Comma).is_some() {
            if self.at(Kind::Word) {
                source = self.name()?;
            }
            cites.push(Citation { source: source.clone(), section: self.string()? });
        }
        Ok(cites)
    }

    /// binder
    fn binder(&mut self) -> Parsed<Binder> {
        let names = self.names()?;
        self.expect_word("in")?;
        Ok(Binder { change: None, names, range: self.value_of()? })
    }

    /// change, where one stands here: a variable may be called `change` too
    fn change(&mut self) -> Parsed<Option<Binder>> {
        if !(self.at_word("change") && self.nth_word(1) == "of") {
            return Ok(None);
        }
        let start = self.peek().span;
        self.expect_words(&["change", "of"])?;
        let change = Some(self.since(start));
        let names = vec![self.name()?];
        self.is_alone()?;
        self.expect_word("in")?;
        let range = self.value_of()?;
        self.is_alone()?;
        Ok(Some(Binder { change, names, range }))
    }

    /// Nothing else stands beside what changes.
    fn is_alone(&mut self) -> Parsed<()> {
        if !self.at(Kind::Comma) {
            return Ok(());
        }
        let error = Diagnostic::error(Code::MisplacedPart, Phrase::ChangeAlone.into(), self.peek().span);
        Err(self.report(error.help(Phrase::ChangeAloneHelp.into())))
    }

    /// What belongs before the first clause stands behind one.
    pub(super) fn part_after_clause(&mut self, clause: Span) {
        let message = Text::new(Phrase::PartAfterClause).with("part", self.word());
        let diagnostic = Diagnostic::error(Code::MisplacedPart, message, self.peek().span);
        self.report(diagnostic.also(clause, Phrase::ClauseHere.into()).help(Phrase::MoveUpHelp.into()));
    }
}

fn empty(code: Name, text: Str) -> Rule {
    let (titles, cites, binders, clauses) = (Texts::new(), Vec::new(), Vec::new(), Vec::new());
    let in_force = Period::default();
    Rule {
        code,
        text,
        titles,
        cites,
        binders,
        condition: None,
        in_force,
        judged: None,
        open: None,
        waivable: None,
        at: None,
        clauses,
        form: None,
    }
}
