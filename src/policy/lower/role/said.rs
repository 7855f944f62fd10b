use super::Form;
use super::expr::PARTY;
use crate::diagnostic::Phrase;
use crate::policy::lower::sentence::{Arg, Said};
use crate::syntax::tree::{Cover, Expr, Name};

impl<'a> Form<'a> {
    pub(super) fn said_of_cover(&self, cover: &'a Cover) -> Said<'a> {
        let (title, says) = match cover.away {
            Some(_) => (Phrase::RoleCoverAway, Phrase::RoleCoverAwaySays),
            None => (Phrase::RoleCover, Phrase::RoleCoverSays),
        };
        let roles = std::iter::once(&self.role.name).chain(&cover.roles).map(|role| &*role.text).collect();
        self.said(title, says).with("roles", Arg::AllOf(roles)).with("limit", Arg::Number(&cover.number.text))
    }

    /// What a clause says, with the role and what has it.
    pub(super) fn said(&self, title: Phrase, says: Phrase) -> Said<'a> {
        let role = ("role", Arg::Called(&self.role.name.text));
        let team = ("team", Arg::Place(format!("{{{}}}", self.member.text)));
        Said { title, says, help: None, args: vec![role, team] }
    }

    pub(super) fn said_of_nomination(&self, path: &'a Expr) -> Said<'a> {
        let said = self.said(Phrase::RoleNominatedBy, Phrase::RoleNominatedBySays).path(path);
        said.place("who", "assignment.holder").place("by", "assignment.nominated_by")
    }

    pub(super) fn said_apart(&self, role: &'a Name, within: Option<&'a Expr>, below: Option<&'a Expr>) -> Said<'a> {
        let title = if below.is_some() { Phrase::RoleApartAbove } else { Phrase::RoleApart };
        let says = if within.is_some() { Phrase::RoleApartWithinSays } else { Phrase::RoleApartSays };
        let said = self.said(title, says).of_holder().with("second", Arg::Called(&role.text));
        let said = below.into_iter().fold(said, |said, below| said.with("limit", Arg::Limit(below)));
        within.into_iter().fold(said, |said, _| said.place("there", &self.free(PARTY))).help(Phrase::RoleApartHelp)
    }
}
