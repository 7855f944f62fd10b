use std::rc::Rc;

use super::{Form, POWER};
use crate::diagnostic::{Lang, Phrase};
use crate::policy::lower::sentence::{Arg, Said};
use crate::syntax::tree::Name;

impl<'a> Form<'a> {
    /// What a clause says, with the form and what a delegation is between.
    pub(super) fn said(&self, title: Phrase, says: Phrase) -> Said<'a> {
        let (titles, name) = (&self.delegation.head.titles, &*self.delegation.name.text);
        let member = &self.governs.member.text;
        let said = Said { title, says, help: None, args: vec![("called", Arg::Titled(titles, name))] };
        let said =
            said.place("d", member).place("from", &format!("{member}.from")).place("to", &format!("{member}.to"));
        let said = said.place("given", &format!("{member}.{}", self.first_day()));
        let said = self
            .start()
            .into_iter()
            .fold(said, |said, start| said.with("start", self.kinds(std::slice::from_ref(start))));
        self.with_flow(said)
    }

    fn with_flow(&self, said: Said<'a>) -> Said<'a> {
        match self.flow() {
            Some(kinds) => said.with("flow", self.kinds(kinds)),
            None => said,
        }
    }

    /// What people call kinds, one after another.
    fn kinds(&self, kinds: &'a [Name]) -> Arg<'a> {
        let words = self.words;
        let of = move |lang: Lang| {
            let called: Vec<String> = kinds.iter().map(|kind| words.titled(&kind.text, lang)).collect();
            called.join(" → ")
        };
        Arg::In(Rc::new(of))
    }

    /// The same of one of its powers.
    pub(super) fn said_of_power(&self, title: Phrase, says: Phrase) -> Said<'a> {
        self.said(title, says).place("power", &self.free(POWER))
    }

    pub(super) fn said_of_role(&self, role: &'a Name) -> Said<'a> {
        let said = self.said(Phrase::DelegationReceived, Phrase::DelegationReceivedSays);
        said.with("role", Arg::Called(&role.text))
    }

    pub(super) fn said_of_fields(&self, fields: &'a [Name]) -> Said<'a> {
        let says = match fields {
            [_] => Phrase::DelegationRecordedOneSays,
            _ => Phrase::DelegationRecordedSays,
        };
        self.said(Phrase::DelegationRecorded, says).with("fields", Arg::Names(&self.governs.of.text, fields))
    }
}
