use super::super::token::Kind;
use super::super::tree::{Limit, Need, Threshold, VoteBase};
use super::{Parsed, Parser};

impl Parser<'_> {
    /// need { "and" need }
    pub(super) fn needs(&mut self) -> Parsed<Vec<Need>> {
        let mut all = vec![self.need()?];
        while self.eat_word("and").is_some() {
            all.push(self.need()?);
        }
        Ok(all)
    }

    /// "no" "objection" | "at" "most" amount "objections" | threshold [ "tie" "decided" "by" value_of ]
    fn need(&mut self) -> Parsed<Need> {
        let start = self.peek().span;
        if self.at_word("no") {
            self.expect_words(&["no", "objection"])?;
            return Ok(Need::NoObjection(self.since(start)));
        }
        if self.at_word("at") && self.nth_word(1) == "most" {
            self.expect_words(&["at", "most"])?;
            let number = self.amount()?;
            self.expect_word("objections")?;
            return Ok(Need::FewObjections(self.since(start), number));
        }
        if !matches!(self.word(), "at" | "more") {
            return Err(self.unexpected_word(&["no objection", "at most", "at least", "more than"]));
        }
        let threshold = self.threshold()?;
        let tie = if self.at_word("tie") {
            self.expect_words(&["tie", "decided", "by"])?;
            Some(self.value_of()?)
        } else {
            None
        };
        Ok(Need::Votes { threshold, tie })
    }

    /// ( "more" "than" | "at" "least" ) limit
    pub(super) fn threshold(&mut self) -> Parsed<Threshold> {
        let start = self.peek().span;
        let more = self.at_word("more");
        if more {
            self.expect_words(&["more", "than"])?;
        } else if self.at_word("at") {
            self.expect_words(&["at", "least"])?;
        } else {
            return Err(self.unexpected_word(&["at least", "more than"]));
        }
        let limit = self.limit()?;
        Ok(Threshold { span: self.since(start), more, limit })
    }

    /// limit
    fn limit(&mut self) -> Parsed<Limit> {
        if self.at_word("all") && self.nth_word(1) == "but" {
            self.expect_words(&["all", "but"])?;
            let number = self.amount()?;
            self.expect_word("of")?;
            return Ok(Limit::AllBut(number, self.vote_base()?));
        }
        let least = self.at_word("least");
        if (least || self.at_word("greatest")) && self.nth_word(1) == "of" && self.nth(2).kind == Kind::Open {
            self.bump();
            self.expect_word("of")?;
            self.expect(Kind::Open, "(")?;
            let one = self.limit()?;
            self.expect(Kind::Comma, ",")?;
            let all = vec![one, self.limit()?];
            self.expect(Kind::Close, ")")?;
            return Ok(if least { Limit::Least(all) } else { Limit::Greatest(all) });
        }
        let amount = self.term()?;
        if self.eat_word("of").is_some() {
            return Ok(Limit::Share(amount, self.vote_base()?));
        }
        if self.eat_word("votes").is_some() {
            self.expect_word("for")?;
        }
        Ok(Limit::Number(amount))
    }

    /// "seats" | "filled" "seats" | "entitled" | "present" | "votes" "cast"
    fn vote_base(&mut self) -> Parsed<VoteBase> {
        let base = match self.word() {
            "seats" => VoteBase::Seats,
            "filled" => {
                self.bump();
                return self.expect_word("seats").map(|_| VoteBase::Filled);
            }
            "entitled" => VoteBase::Entitled,
            "present" => VoteBase::Present,
            "votes" => {
                self.bump();
                return self.expect_word("cast").map(|_| VoteBase::Cast);
            }
            _ => return Err(self.unexpected_word(&["seats", "filled seats", "entitled", "present", "votes cast"])),
        };
        self.bump();
        Ok(base)
    }
}
