use super::super::token::Kind;
use super::super::tree::{
    About, Asks, Ballot, Consent, ConsentAsks, ConsentClause, CountsAs, Decides, FormHead, Own, Passes, Quorum, Vote,
};
use super::form::HEAD;
use super::rule::Seen;
use super::{Parsed, Parser};
use crate::diagnostic::{Code, Diagnostic, Force, Phrase, Text};

/// What stands in a consent alone before its clauses.
const PARTS: &[&str] = &["for", "decides"];

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
        let mut consent =
            Consent { span: start, name, head: FormHead::default(), about: None, decides: None, clauses: Vec::new() };
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
        if !PARTS.contains(&self.word()) && !HEAD.contains(&self.word()) {
            return self.consent_clause().map(|clause| consent.clauses.push(clause));
        }
        self.is_before(consent.clauses.last().map(|clause| clause.span));
        let place = self.peek().span;
        match self.word() {
            "for" => {
                self.once(seen, "for", place);
                self.bump();
                let name = self.name()?;
                self.expect_word("in")?;
                let of = self.name()?;
                let span = self.since(place);
                let condition = self.where_part()?;
                consent.about = Some(About { span, name, of, condition });
            }
            "decides" => {
                self.once(seen, "decides", place);
                self.bump();
                let path = self.path()?;
                consent.decides = Some(Decides { path, condition: self.where_part()? });
            }
            _ => self.form_head(&mut consent.head, seen)?,
        }
        Ok(())
    }

    /// consent_clause
    fn consent_clause(&mut self) -> Parsed<ConsentClause> {
        let when = if self.eat_word("when").is_some() { Some(self.expression()?) } else { None };
        let start = self.peek().span;
        let (forced, label) = self.force()?;
        let force = forced.unwrap_or(Force::Must);
        let alone = forced.is_none().then(|| self.word());
        let asks = match alone {
            Some(word) if when.is_none() && SETTINGS.contains(&word) => self.setting()?,
            Some("asks") => {
                self.bump();
                self.asks().map(ConsentAsks::Asks)?
            }
            _ => {
                let asks = self.consent_asks()?;
                let span = self.since(start);
                return Ok(ConsentClause { span, when, force, label, asks, own: self.own()? });
            }
        };
        Ok(ConsentClause { span: self.since(start), when, force, label, asks, own: Own::default() })
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
        let known =
            CONSENT.contains(&word) && !HEAD.contains(&word) && !PARTS.contains(&word) && !SETTINGS.contains(&word);
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

    /// [ "in" WORD ] [ "present" | "voting" [ vote { "or" vote } ] ] threshold
    fn quorum(&mut self) -> Parsed<Quorum> {
        let of = self.of_whom()?;
        let voting = self.at_word("voting");
        if voting || self.at_word("present") {
            self.bump();
        }
        let mut only = Vec::new();
        if voting && self.vote().is_some() {
            only.push(self.taken_vote()?);
            while self.eat_word("or").is_some() {
                only.push(self.taken_vote()?);
            }
        }
        Ok(Quorum { of, voting, only, threshold: self.threshold()? })
    }

    /// The vote that is named here.
    fn vote(&self) -> Option<Vote> {
        Vote::ALL.into_iter().find(|vote| self.at_word(vote.word()))
    }

    fn taken_vote(&mut self) -> Parsed<(Vote, crate::source::Span)> {
        match self.vote() {
            Some(vote) => Ok((vote, self.bump().span)),
            None => Err(self.unexpected_word(&Vote::ALL.map(Vote::word))),
        }
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
