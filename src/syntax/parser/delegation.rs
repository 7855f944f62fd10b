use super::super::token::Kind;
use super::super::tree::{Delegation, DelegationAsks, FormHead, Governs, Powers, Start, WrittenPower};
use super::form::HEAD;
use super::rule::Seen;
use super::{Parsed, Parser};
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};

/// What stands in a delegation alone before its clauses.
const PARTS: &[&str] = &["governs", "starts"];

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
            head: FormHead::default(),
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
        if !PARTS.contains(&self.word()) && !HEAD.contains(&self.word()) {
            return self.form_clause(Self::delegation_asks).map(|clause| form.clauses.push(clause));
        }
        self.is_before(form.clauses.last().map(|clause| clause.span));
        let place = self.peek().span;
        match self.word() {
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
            _ => self.form_head(&mut form.head, seen)?,
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

    /// delegation_asks
    fn delegation_asks(&mut self) -> Parsed<DelegationAsks> {
        let word = self.word();
        let known = DELEGATION.contains(&word) && !HEAD.contains(&word) && !PARTS.contains(&word);
        if !known || matches!(word, "must" | "should") {
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
