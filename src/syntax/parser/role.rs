use super::super::tree::{Bound, Cover, Expr, FormHead, Role, RoleAsks};
use super::form::HEAD;
use super::rule::Seen;
use super::{Parsed, Parser};
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};

/// What may stand in a role.
const ROLE: &[&str] = &[
    "title",
    "cites",
    "from",
    "until",
    "open",
    "must",
    "should",
    "required",
    "holders",
    "held",
    "nominated",
    "apart",
    "together",
    "needs",
    "deputy",
    "vacant",
    "term",
    "terms",
    "at",
    "the",
    "never",
];

impl Parser<'_> {
    /// role
    pub(super) fn role(&mut self) -> Parsed<Role> {
        let start = self.expect_word("role")?;
        let name = self.name()?;
        self.expect_word("in")?;
        let of = self.name()?;
        let (head, clauses) = (FormHead::default(), Vec::new());
        let mut role = Role { span: start, name, of, head, clauses };
        let (mut seen, before) = (Seen::new(), self.errors.len());
        self.block(ROLE, |parser| parser.role_part(&mut role, &mut seen))?;
        role.span = self.since(start);
        if role.clauses.is_empty() && self.errors.len() == before {
            let message = Text::new(Phrase::RoleWithoutClause).with("name", &*role.name.text);
            let error = Diagnostic::error(Code::RuleWithoutClause, message, role.name.span);
            self.errors.push(error.help(Phrase::RoleWithoutClauseHelp.into()));
        }
        Ok(role)
    }

    /// role_part or role_clause
    fn role_part(&mut self, role: &mut Role, seen: &mut Seen) -> Parsed<()> {
        if !HEAD.contains(&self.word()) {
            return self.form_clause(Self::role_asks).map(|clause| role.clauses.push(clause));
        }
        self.is_before(role.clauses.last().map(|clause| clause.span));
        self.form_head(&mut role.head, seen)
    }

    /// role_asks
    fn role_asks(&mut self) -> Parsed<RoleAsks> {
        let word = self.word();
        if !ROLE.contains(&word) || HEAD.contains(&word) || matches!(word, "must" | "should") {
            return Err(self.unknown_part(Phrase::APartOfARole, ROLE));
        }
        self.bump();
        match word {
            "required" => self.required(),
            "holders" => self.number_of_holders(),
            "held" => self.by().map(RoleAsks::HeldBy),
            "nominated" => self.by().map(RoleAsks::NominatedBy),
            "apart" => self.apart(),
            "together" => {
                self.expect_word("with")?;
                self.name().map(RoleAsks::Together)
            }
            "needs" => self.name().map(RoleAsks::Needs),
            "deputy" => self.expect_word("required").map(|_| RoleAsks::Deputy),
            "vacant" => self.at_most().map(RoleAsks::Vacant),
            "term" => self.at_most().map(RoleAsks::Term),
            "terms" => self.at_most_so_many().map(RoleAsks::Terms),
            "at" => {
                self.expect_word("most")?;
                let number = self.amount()?;
                self.expect_words(&["per", "person"])?;
                Ok(RoleAsks::PerPerson(number))
            }
            "never" => self.cover().map(RoleAsks::Cover),
            _ => self.expression().map(RoleAsks::Holder),
        }
    }

    /// [ "where" expression ]
    fn required(&mut self) -> Parsed<RoleAsks> {
        let condition = if self.eat_word("where").is_some() { Some(self.expression()?) } else { None };
        Ok(RoleAsks::Required { condition })
    }

    /// ( "exactly" | "at" "least" | "at" "most" ) amount
    fn number_of_holders(&mut self) -> Parsed<RoleAsks> {
        let bound = if self.eat_word("exactly").is_some() {
            Bound::Exactly
        } else if self.eat_word("at").is_none() {
            return Err(self.unexpected_word(&["exactly", "at least", "at most"]));
        } else if self.eat_word("least").is_some() {
            Bound::AtLeast
        } else {
            self.expect_word("most")?;
            Bound::AtMost
        };
        Ok(RoleAsks::Holders { bound, number: self.amount()? })
    }

    /// "from" NAME [ "within" value_of ] [ except ]
    fn apart(&mut self) -> Parsed<RoleAsks> {
        self.expect_word("from")?;
        let role = self.name()?;
        let within = if self.eat_word("within").is_some() { Some(self.value_of()?) } else { None };
        Ok(RoleAsks::Apart { role, within, below: self.except_below()? })
    }

    /// "by" "fewer" "than" NUMBER "together" "with" NAME { "," NAME } [ "even" "when" "one" "is" "away" ] [ except ]
    fn cover(&mut self) -> Parsed<Cover> {
        self.expect_words(&["by", "fewer", "than"])?;
        let number = self.number()?;
        self.expect_words(&["together", "with"])?;
        let roles = self.names()?;
        let start = self.peek().span;
        let away = if self.at_word("even") {
            self.expect_words(&["even", "when", "one", "is", "away"])?;
            Some(self.since(start))
        } else {
            None
        };
        Ok(Cover { number, roles, away, below: self.except_below()? })
    }

    /// [ "except" "below" sum ]
    fn except_below(&mut self) -> Parsed<Option<Expr>> {
        if self.eat_word("except").is_none() {
            return Ok(None);
        }
        self.expect_word("below")?;
        self.sum().map(Some)
    }

    /// "by" value_of
    fn by(&mut self) -> Parsed<Expr> {
        self.expect_word("by")?;
        self.value_of()
    }

    /// "at" "most" sum
    fn at_most(&mut self) -> Parsed<Expr> {
        self.expect_words(&["at", "most"])?;
        self.sum()
    }

    /// "at" "most" amount
    fn at_most_so_many(&mut self) -> Parsed<Expr> {
        self.expect_words(&["at", "most"])?;
        self.amount()
    }
}
