use std::rc::Rc;

use super::{Form, POWER};
use crate::diagnostic::{Lang, Phrase, Text};
use crate::policy::lower::sentence::{Arg, Said};
use crate::policy::lower::words::text_in;
use crate::syntax::tree::{Name, Texts};

impl<'a> Form<'a> {
    /// What a clause says, with the form and what a delegation is between.
    pub(super) fn said(&self, title: Phrase, says: Phrase) -> Said<'a> {
        let (titles, name) = (&self.delegation.titles, &*self.delegation.name.text);
        let called = move |lang: Lang| form_in(titles, name, lang);
        let member = &self.governs.member.text;
        let said = Said { title, says, help: None, args: vec![("called", Arg::In(Rc::new(called)))] };
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
        let (words, of) = (self.words, &*self.governs.of.text);
        let called = move |lang: Lang| {
            let named = |field: &Name| {
                let names = words.field(of, &field.text).map_or(&[][..], |field| field.names.as_slice());
                // What a field is called where it is declared is English.
                let called = text_in(names, lang).filter(|_| lang != Lang::En);
                format!("`{}`", called.unwrap_or(&field.text))
            };
            let names: Vec<String> = fields.iter().map(named).collect();
            match names.split_last() {
                Some((last, before)) if !before.is_empty() => {
                    Text::new(Phrase::AllOf).with("first", before.join(", ")).with("last", last.as_str()).words(lang)
                }
                _ => names.concat(),
            }
        };
        self.said(Phrase::DelegationRecorded, says).with("fields", Arg::In(Rc::new(called)))
    }
}

/// What people call the form; its name where nothing says that.
fn form_in(titles: &Texts, name: &str, lang: Lang) -> String {
    text_in(titles, lang).unwrap_or(name).replace('_', " ")
}
