use super::{Form, number_of};
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::syntax::tree::{Bound, Cover, Expr, ExprKind, LiteralKind, Name, RoleAsks, RoleClause};

impl Form<'_> {
    /// What is wrong with a clause that can't be meant, whatever its names stand for.
    pub(super) fn senseless(&self, clause: &RoleClause) -> Option<Diagnostic> {
        let of = &self.role.of;
        match &clause.asks {
            RoleAsks::Vacant(_) if !self.words.lacks(&of.text) && self.words.first_day(&of.text).is_none() => {
                let message = Text::new(Phrase::NotDatedThing).with("name", &*of.text);
                let error = Diagnostic::error(Code::SenselessClause, message, of.span);
                Some(error.also(clause.span, Phrase::VacancyHere.into()).help(Phrase::NotDatedThingHelp.into()))
            }
            RoleAsks::Apart { role, within: None, .. } | RoleAsks::Together(role)
                if role.text == self.role.name.text =>
            {
                let message = Text::new(Phrase::SameRole).with("name", &*role.text);
                let error = Diagnostic::error(Code::SenselessClause, message, role.span);
                Some(error.help(Phrase::SameRoleHelp.into()))
            }
            RoleAsks::Holders { bound: Bound::Exactly | Bound::AtMost, number }
            | RoleAsks::Terms(number)
            | RoleAsks::PerPerson(number)
                if is_nought(number) =>
            {
                let error = Diagnostic::error(Code::SenselessClause, Phrase::NoHoldersAtAll.into(), number.span);
                Some(error.help(Phrase::NoHoldersAtAllHelp.into()))
            }
            RoleAsks::Apart { role, .. } | RoleAsks::Together(role) => self.words.unknown_role(role),
            RoleAsks::Cover(cover) => self.senseless_cover(cover),
            _ => None,
        }
    }

    /// Fewer than two are at least one, and one holder for each role is always enough.
    pub(super) fn senseless_cover(&self, cover: &Cover) -> Option<Diagnostic> {
        let names: Vec<&Name> = std::iter::once(&self.role.name).chain(&cover.roles).collect();
        let same = |at: usize, name: &Name| names.iter().take(at).any(|other| other.text == name.text);
        if let Some((_, name)) = names.iter().enumerate().find(|(at, name)| same(*at, name)) {
            let message = Text::new(Phrase::RoleTwice).with("name", &*name.text);
            let error = Diagnostic::error(Code::SenselessClause, message, name.span);
            return Some(error.help(Phrase::SameRoleHelp.into()));
        }
        if let Some(error) = cover.roles.iter().find_map(|role| self.words.unknown_role(role)) {
            return Some(error);
        }
        if (2..=names.len()).contains(&number_of(cover)) {
            return None;
        }
        let phrase = if number_of(cover) < 2 { Phrase::CoverTooFew } else { Phrase::CoverTooMany };
        let message = Text::new(phrase).with("roles", names.len().to_string());
        let error = Diagnostic::error(Code::SenselessClause, message, cover.number.span);
        Some(error.help(Text::new(Phrase::CoverNumberHelp).with("roles", names.len().to_string())))
    }

    /// Two clauses of one code.
    pub(super) fn twice(&self, clause: &RoleClause, first: &RoleClause) -> Diagnostic {
        let message = Text::new(Phrase::SameClause).with("code", self.code(clause));
        let place = clause.label.as_ref().map_or(clause.span, |label| label.span);
        let error = Diagnostic::error(Code::CodeTwice, message, place).also(first.span, Phrase::FirstHere.into());
        error.help(Text::new(Phrase::SameClauseHelp).with("clause", clause.asks.word()))
    }
}

/// Says that no number of holders is what a clause asks for and what one before it does.
pub(super) fn contradiction<'a>(
    clause: &RoleClause,
    mut before: impl Iterator<Item = &'a RoleClause>,
) -> Option<Diagnostic> {
    let (least, most) = holders_of(clause)?;
    let against = before.find(|other| holders_of(other).is_some_and(|(low, high)| high < least || most < low))?;
    let error = Diagnostic::error(Code::SenselessClause, Phrase::NoNumber.into(), clause.span);
    Some(error.also(against.span, Phrase::OtherNumber.into()).help(Phrase::NoNumberHelp.into()))
}

/// The least and the greatest number of holders that a clause allows, where both are written out.
fn holders_of(clause: &RoleClause) -> Option<(u64, u64)> {
    let RoleAsks::Holders { bound, number } = &clause.asks else { return None };
    let ExprKind::Literal(literal) = &number.kind else { return None };
    let LiteralKind::Number(digits) = &literal.kind else { return None };
    let number = digits.parse().ok()?;
    Some(match bound {
        Bound::Exactly => (number, number),
        Bound::AtLeast => (number, u64::MAX),
        Bound::AtMost => (0, number),
    })
}

fn is_nought(number: &Expr) -> bool {
    match &number.kind {
        ExprKind::Literal(literal) => match &literal.kind {
            LiteralKind::Number(digits) => digits.chars().all(|digit| matches!(digit, '0' | '.')),
            _ => false,
        },
        _ => false,
    }
}
