use super::super::token::Kind;
use super::super::tree::{
    Delegation, DelegationAsks, DelegationClause, Expr, Governs, Own, Period, Powers, Start, Texts, WrittenPower,
};
use super::role::OWN;
use super::rule::Seen;
use super::{Parsed, Parser};
use crate::diagnostic::{Code, Diagnostic, Force, Phrase, Text};

/// What may stand in a delegation before its clauses.
const HEAD: &[&str] = &["title", "cites", "from", "until", "open", "governs", "starts"];

/// What may stand in a delegation.
const DELEGATION: &[&str] = &[
    "title", "cites", "from", "until", "open", "governs", "starts", "must", "should", "flows", "trace", "never", "not",
    "names", "received", "recorded", "covered", "used",
];

impl Parser<'_> {
    /// delegation
    pub(super) fn delegation(&mut self) -> Parsed<Delegation> {
        let start = self.expect_word("delegation")?;
        let name = self.name()?;
        let mut form = Delegation {
            span: start,
            name,
            titles: Texts::new(),
            cites: Vec::new(),
            in_force: Period::default(),
            open: None,
            governs: None,
            start: None,
            clauses: Vec::new(),
            damaged: false,
        };
        let (mut seen, before) = (Seen::new(), self.errors.len());
        self.block(DELEGATION, |parser| parser.delegation_part(&mut form, &mut seen))?;
        form.span = self.since(start);
        form.damaged = self.errors.len() > before;
        if !form.damaged {
            self.lacks_of_delegation(&form);
        }
        Ok(form)
    }

    /// What a form that was read without errors lacks.
    fn lacks_of_delegation(&mut self, form: &Delegation) {
        let mut lacks = |code, phrase, help: Phrase| {
            let message = Text::new(phrase).with("name", &*form.name.text);
            self.errors.push(Diagnostic::error(code, message, form.name.span).help(help.into()));
        };
        if form.governs.is_none() {
            lacks(Code::RuleWithoutClause, Phrase::DelegationWithoutGoverns, Phrase::DelegationWithoutGovernsHelp);
        } else if form.clauses.is_empty() {
            lacks(Code::RuleWithoutClause, Phrase::DelegationWithoutClause, Phrase::DelegationWithoutClauseHelp);
        }
    }

    /// delegation_part or delegation_clause
    fn delegation_part(&mut self, form: &mut Delegation, seen: &mut Seen) -> Parsed<()> {
        if !HEAD.contains(&self.word()) {
            return self.delegation_clause().map(|clause| form.clauses.push(clause));
        }
        let place = self.peek().span;
        if let Some(clause) = form.clauses.last() {
            let message = Text::new(Phrase::PartAfterDelegationClause).with("part", self.word());
            let error = Diagnostic::error(Code::MisplacedPart, message, place);
            self.report(error.also(clause.span, Phrase::ClauseHere.into()).help(Phrase::MoveUpHelp.into()));
        }
        match self.word() {
            "title" => self.title(&mut form.titles)?,
            "cites" => form.cites.append(&mut self.cites()?),
            "open" => {
                self.once(seen, "open to exception", place);
                self.expect_words(&["open", "to", "exception"])?;
                form.open = Some(self.since(place));
            }
            "governs" => {
                self.once(seen, "governs", place);
                form.governs = Some(self.governs()?);
            }
            "starts" => {
                self.once(seen, "starts at", place);
                self.expect_words(&["starts", "at"])?;
                let kind = self.name()?;
                form.start = Some(Start { span: self.since(place), kind });
            }
            _ => self.in_force_part(&mut form.in_force, seen)?,
        }
        Ok(())
    }

    /// "governs" NAME "in" NAME [ "where" expression ]
    fn governs(&mut self) -> Parsed<Governs> {
        let start = self.expect_word("governs")?;
        let member = self.name()?;
        self.expect_word("in")?;
        let of = self.name()?;
        let condition = self.where_part()?;
        Ok(Governs { span: self.since(start), member, of, condition })
    }

    /// [ "where" expression ]
    fn where_part(&mut self) -> Parsed<Option<Expr>> {
        if self.eat_word("where").is_some() { self.expression().map(Some) } else { Ok(None) }
    }

    /// delegation_clause
    fn delegation_clause(&mut self) -> Parsed<DelegationClause> {
        let start = self.peek().span;
        let forced = matches!(self.word(), "must" | "should");
        let force = if self.at_word("should") { Force::Should } else { Force::Must };
        if forced {
            self.bump();
        }
        let label = if forced { self.label()? } else { None };
        let asks = self.delegation_asks()?;
        let mut clause = DelegationClause { span: self.since(start), force, label, asks, own: Own::default() };
        if self.at(Kind::OpenBrace) {
            self.block(OWN, |parser| parser.own_part(&mut clause.own))?;
        }
        Ok(clause)
    }

    /// delegation_asks
    fn delegation_asks(&mut self) -> Parsed<DelegationAsks> {
        let word = self.word();
        if !DELEGATION.contains(&word) || HEAD.contains(&word) || matches!(word, "must" | "should") {
            return Err(self.unknown_part(Phrase::APartOfADelegation, DELEGATION));
        }
        self.bump();
        match word {
            "flows" => self.flows(),
            "trace" => self.expect_words(&["to", "the", "start"]).map(|()| DelegationAsks::Trace),
            "never" => match self.word() {
                "wider" => self.expect_words(&["wider", "than", "received"]).map(|()| DelegationAsks::Wider),
                "in" => self.expect_words(&["in", "a", "circle"]).map(|()| DelegationAsks::Circle),
                _ => Err(self.unexpected_word(&["wider than received", "in a circle"])),
            },
            "not" => {
                self.expect_word("delegable")?;
                self.powers().map(DelegationAsks::NotDelegable)
            }
            "names" => {
                self.expect_word("provision")?;
                Ok(DelegationAsks::Provision { condition: self.where_part()? })
            }
            "received" => {
                self.expect_word("by")?;
                let role = self.name()?;
                Ok(DelegationAsks::ReceivedBy { role, condition: self.where_part()? })
            }
            "recorded" => {
                self.expect_word("with")?;
                let fields = self.listed(Self::field_name)?;
                Ok(DelegationAsks::Recorded { fields, condition: self.where_part()? })
            }
            "covered" => {
                if self.eat_word("or").is_none() {
                    return Ok(DelegationAsks::Covered { shared: None });
                }
                self.expect_words(&["shared", "by"])?;
                self.value_of().map(|shared| DelegationAsks::Covered { shared: Some(shared) })
            }
            _ => self.expect_words(&["only", "within"]).map(|()| DelegationAsks::Used),
        }
    }

    /// NAME "->" NAME { "->" NAME }
    fn flows(&mut self) -> Parsed<DelegationAsks> {
        let mut kinds = vec![self.name()?];
        self.expect(Kind::Arrow, "->")?;
        kinds.push(self.name()?);
        while self.eat(Kind::Arrow).is_some() {
            kinds.push(self.name()?);
        }
        Ok(DelegationAsks::Flows(kinds))
    }

    /// power { "," power } | path
    fn powers(&mut self) -> Parsed<Powers> {
        if self.at(Kind::Text) { self.listed(Self::power).map(Powers::Written) } else { self.path().map(Powers::Path) }
    }

    /// STRING [ STRING [ STRING ] ]
    fn power(&mut self) -> Parsed<WrittenPower> {
        let act = self.string()?;
        let provision = if self.at(Kind::Text) { Some(self.string()?) } else { None };
        let paragraph = if self.at(Kind::Text) { Some(self.string()?) } else { None };
        Ok(WrittenPower { act, provision, paragraph })
    }
}
