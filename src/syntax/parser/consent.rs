use super::super::token::Kind;
use super::super::tree::{
    About, Asks, Ballot, Consent, ConsentAsks, ConsentClause, CountsAs, Decides, Own, Passes, Period, Quorum, Texts,
};
use super::rule::Seen;
use super::{Parsed, Parser};
use crate::diagnostic::{Code, Diagnostic, Force, Phrase, Text};

/// What may stand in a consent before its clauses.
const HEAD: &[&str] = &["title", "cites", "from", "until", "open", "for", "decides"];

/// What may stand in a consent.
const CONSENT: &[&str] = &[
    "title",
    "cites",
    "from",
    "until",
    "open",
    "for",
    "decides",
    "when",
    "must",
    "should",
    "seats",
    "abstention",
    "blank",
    "silence",
    "vacant",
    "recusal",
    "asks",
    "quorum",
    "passes",
    "fails",
    "rounds",
    "each",
    "waits",
    "restarts",
    "objection",
    "answers",
    "ballots",
    "one",
    "valid",
    "needed",
];

/// What says nothing that could be broken, and so has neither force nor label.
const SETTINGS: &[&str] = &["seats", "abstention", "blank", "silence", "vacant", "recusal"];

impl Parser<'_> {
    /// consent
    pub(super) fn consent(&mut self) -> Parsed<Consent> {
        let start = self.expect_word("consent")?;
        let name = self.name()?;
        let mut consent = Consent {
            span: start,
            name,
            titles: Texts::new(),
            cites: Vec::new(),
            in_force: Period::default(),
            open: None,
            about: None,
            decides: None,
            clauses: Vec::new(),
        };
        let (mut seen, before) = (Seen::new(), self.errors.len());
        self.block(CONSENT, |parser| parser.consent_part(&mut consent, &mut seen))?;
        consent.span = self.since(start);
        if consent.clauses.is_empty() && self.errors.len() == before {
            let message = Text::new(Phrase::ConsentWithoutClause).with("name", &*consent.name.text);
            let error = Diagnostic::error(Code::RuleWithoutClause, message, consent.name.span);
            self.errors.push(error.help(Phrase::ConsentWithoutClauseHelp.into()));
        }
        Ok(consent)
    }

    /// consent_part or consent_clause
    fn consent_part(&mut self, consent: &mut Consent, seen: &mut Seen) -> Parsed<()> {
        if !HEAD.contains(&self.word()) {
            return self.consent_clause().map(|clause| consent.clauses.push(clause));
        }
        if let Some(clause) = consent.clauses.last() {
            self.part_after_form_clause(clause.span);
        }
        let place = self.peek().span;
        match self.word() {
            "title" => self.title(&mut consent.titles)?,
            "cites" => consent.cites.append(&mut self.cites()?),
            "open" => {
                self.once(seen, "open to exception", place);
                self.expect_words(&["open", "to", "exception"])?;
                consent.open = Some(self.since(place));
            }
            "for" => {
                self.once(seen, "for", place);
                self.bump();
                let name = self.name()?;
                self.expect_word("in")?;
                let of = self.name()?;
                let span = self.since(place);
                let condition = self.where_expression()?;
                consent.about = Some(About { span, name, of, condition });
            }
            "decides" => {
                self.once(seen, "decides", place);
                self.bump();
                let path = self.path()?;
                consent.decides = Some(Decides { path, condition: self.where_expression()? });
            }
            _ => self.in_force_part(&mut consent.in_force, seen)?,
        }
        Ok(())
    }

    /// [ "where" expression ]
    fn where_expression(&mut self) -> Parsed<Option<super::super::tree::Expr>> {
        if self.eat_word("where").is_some() { self.expression().map(Some) } else { Ok(None) }
    }

    /// consent_clause
    fn consent_clause(&mut self) -> Parsed<ConsentClause> {
        let when = if self.eat_word("when").is_some() { Some(self.expression()?) } else { None };
        let start = self.peek().span;
        let forced = matches!(self.word(), "must" | "should");
        let force = if self.at_word("should") { Force::Should } else { Force::Must };
        if forced {
            self.bump();
        }
        let label = if forced { self.label()? } else { None };
        if when.is_none() && !forced && SETTINGS.contains(&self.word()) {
            let asks = self.setting()?;
            let span = self.since(start);
            return Ok(ConsentClause { span, when, force, label, asks, own: Own::default() });
        }
        if !forced && self.at_word("asks") {
            self.bump();
            let asks = self.asks().map(ConsentAsks::Asks)?;
            let span = self.since(start);
            return Ok(ConsentClause { span, when, force, label, asks, own: Own::default() });
        }
        let asks = self.consent_asks()?;
        let mut clause = ConsentClause { span: self.since(start), when, force, label, asks, own: Own::default() };
        if self.at(Kind::OpenBrace) {
            self.own_block(&mut clause.own)?;
        }
        Ok(clause)
    }

    /// "seats" sum | counted "counts" "as" ( "for" | "against" | "nothing" )
    fn setting(&mut self) -> Parsed<ConsentAsks> {
        let word = self.word();
        self.bump();
        let ballot = match word {
            "seats" => return self.sum().map(ConsentAsks::Seats),
            "abstention" => Ballot::Abstention,
            "blank" => Ballot::Blank,
            "silence" => Ballot::Silence,
            "recusal" => Ballot::Recusal,
            _ => {
                self.expect_word("seat")?;
                Ballot::VacantSeat
            }
        };
        self.expect_words(&["counts", "as"])?;
        let counts = match self.word() {
            "for" => CountsAs::For,
            "against" => CountsAs::Against,
            "nothing" => CountsAs::Nothing,
            _ => return Err(self.unexpected_word(&["for", "against", "nothing"])),
        };
        self.bump();
        Ok(ConsentAsks::Counts(ballot, counts))
    }

    /// [ "any" "of" ] [ WORD ":" ] [ "every" NAME "in" value_of ":" ] value_of
    fn asks(&mut self) -> Parsed<Asks> {
        let start = self.peek().span;
        let any = if self.at_word("any") && self.nth_word(1) == "of" {
            self.expect_words(&["any", "of"])?;
            Some(self.since(start))
        } else {
            None
        };
        let label = self.label()?;
        let each = if self.eat_word("every").is_some() {
            let name = self.name()?;
            self.expect_word("in")?;
            let range = self.value_of()?;
            self.expect(Kind::Colon, ":")?;
            Some((name, range))
        } else {
            None
        };
        Ok(Asks { any, label, each, set: self.value_of()? })
    }

    /// consent_asks
    fn consent_asks(&mut self) -> Parsed<ConsentAsks> {
        let word = self.word();
        let known = CONSENT.contains(&word) && !HEAD.contains(&word) && !SETTINGS.contains(&word);
        if !known || matches!(word, "must" | "should" | "when" | "asks") {
            return Err(self.unknown_part(Phrase::APartOfAConsent, CONSENT));
        }
        self.bump();
        match word {
            "quorum" => self.quorum().map(ConsentAsks::Quorum),
            "passes" => self.passes().map(ConsentAsks::Passes),
            "fails" => {
                self.expect_words(&["when", "more", "than"])?;
                let share = self.term()?;
                self.expect_word("recused").map(|_| ConsentAsks::Fails(share))
            }
            "rounds" => {
                self.expect_words(&["at", "least"])?;
                self.amount().map(ConsentAsks::Rounds)
            }
            "each" => self.expect_words(&["round", "hears", "present"]).map(|()| ConsentAsks::Hears),
            "waits" => self.sum().map(ConsentAsks::Waits),
            "restarts" => self.expect_words(&["on", "objection"]).map(|()| ConsentAsks::Restarts),
            "objection" => {
                self.expect_word("carries")?;
                self.listed(Self::field_name).map(ConsentAsks::Carries)
            }
            "answers" => self.listed(Self::field_name).map(ConsentAsks::Answers),
            "ballots" => self.expect_words(&["by", "entitled"]).map(|()| ConsentAsks::Ballots),
            "one" => self.expect_words(&["ballot", "each"]).map(|()| ConsentAsks::OneEach),
            "valid" => {
                self.expect_word("for")?;
                self.sum().map(ConsentAsks::Valid)
            }
            _ => self.needed(),
        }
    }

    /// ( "before" | "on" "or" "before" ) sum | "again" "when" path "changes"
    fn needed(&mut self) -> Parsed<ConsentAsks> {
        let or_on = self.at_word("on");
        match self.word() {
            "again" => {
                self.expect_words(&["again", "when"])?;
                let path = self.path()?;
                return self.expect_word("changes").map(|_| ConsentAsks::Again(path));
            }
            "before" => self.expect_word("before").map(|_| ())?,
            "on" => self.expect_words(&["on", "or", "before"])?,
            _ => return Err(self.unexpected_word(&["before", "on or before", "again when"])),
        }
        Ok(ConsentAsks::Needed { or_on, day: self.sum()? })
    }

    /// [ "in" WORD ] [ "present" | "voting" ] threshold
    fn quorum(&mut self) -> Parsed<Quorum> {
        let of = self.of_whom()?;
        let voting = self.at_word("voting");
        if voting || self.at_word("present") {
            self.bump();
        }
        Ok(Quorum { of, voting, threshold: self.threshold()? })
    }

    /// [ "in" WORD ] "with" needs { "otherwise" needs }
    fn passes(&mut self) -> Parsed<Passes> {
        let of = self.of_whom()?;
        self.expect_word("with")?;
        let mut ways = vec![self.needs()?];
        while self.eat_word("otherwise").is_some() {
            ways.push(self.needs()?);
        }
        Ok(Passes { of, ways })
    }

    /// [ "in" WORD ]
    fn of_whom(&mut self) -> Parsed<Option<super::super::tree::Name>> {
        if self.eat_word("in").is_none() {
            return Ok(None);
        }
        if !self.at(Kind::Word) {
            return Err(self.unexpected(Phrase::ALabel));
        }
        Ok(Some(self.taken()))
    }
}
