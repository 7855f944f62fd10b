use super::{Vet, asked, pack_of};
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::policy::model::{Base, Citation, Class, ClassKind, ExprKind, Field, Named, SourceDocId};
use crate::source::Span;
use crate::value::EnumId;

impl Vet<'_> {
    /// Tells of sources, entities, records, lists and things that nothing uses. A pack without rules has them for others.
    pub(super) fn unused(&mut self) {
        self.unused_sources();
        self.unused_classes();
        self.unused_enums();
        self.unused_known();
    }

    fn may_be_unused(&self, place: Span) -> bool {
        let pack = pack_of(self.policy, place);
        asked(self.policy, place) && self.policy.rules.iter().any(|rule| Some(rule.pack) == pack)
    }

    fn tell(&mut self, phrase: Phrase, name: &str, place: Span) {
        if self.may_be_unused(place) {
            let message = Text::new(phrase).with("name", name);
            let help = match phrase {
                Phrase::VetUnusedSource => Phrase::VetUnusedSourceHelp,
                Phrase::VetUnusedEnum => Phrase::VetUnusedEnumHelp,
                _ => Phrase::VetUnusedKnownHelp,
            };
            let help = Text::new(help).with("name", name);
            self.findings.push(Diagnostic::warning(Code::Unused, message, place).help(help));
        }
    }

    fn unused_sources(&mut self) {
        let rules = self.policy.rules.iter().flat_map(|rule| &rule.cites);
        let all: Vec<&Citation> = rules.chain(self.policy.exceptions.iter().flat_map(|it| &it.cites)).collect();
        for (at, source) in self.policy.sources.iter().enumerate() {
            let id = SourceDocId(u16::try_from(at).unwrap_or(u16::MAX));
            if !all.iter().any(|cite| cite.source == id) {
                self.tell(Phrase::VetUnusedSource, &source.name, source.span);
            }
        }
    }

    /// An entity or record of which, and of whose kinds, neither a rule nor a definition speaks, nor a field of another.
    fn unused_classes(&mut self) {
        let policy = self.policy;
        let speaks = |base: Base, of: &Class| match base {
            // Who speaks of all parties speaks of teams, and who speaks of teams, of what is true of parties.
            Base::Thing(spoken) => of.subs.contains(&spoken) || of.supers.contains(&spoken),
            _ => false,
        };
        for class in &policy.classes {
            let phrase = match class.kind {
                ClassKind::Root => continue,
                ClassKind::Entity(_) => Phrase::VetUnusedEntity,
                ClassKind::Record { .. } => Phrase::VetUnusedRecord,
            };
            let own = |field: &Field| speaks(Base::Thing(field.class), class);
            let mut fields = policy.fields.iter().filter(|field| !own(field));
            let mut bases = policy.exprs.iter().map(|expr| expr.ty.base);
            if !bases.any(|base| speaks(base, class)) && !fields.any(|field| speaks(field.ty.base, class)) {
                self.tell(phrase, &class.name, class.span);
            }
        }
    }

    /// A list of which no field, argument or definition has a value.
    fn unused_enums(&mut self) {
        for (at, declared) in self.policy.enums.iter().enumerate() {
            let base = Base::Enum(EnumId(u16::try_from(at).unwrap_or(u16::MAX)));
            let used = self.policy.fields.iter().any(|field| field.ty.base == base)
                || self.policy.exprs.iter().any(|expr| expr.ty.base == base);
            if !used {
                self.tell(Phrase::VetUnusedEnum, &declared.name, declared.span);
            }
        }
    }

    /// A known thing of which neither a rule nor the file of a test speaks.
    fn unused_known(&mut self) {
        let mut spoken = Vec::new();
        for expr in &self.policy.exprs {
            if let ExprKind::Known(class, at) = expr.kind {
                spoken.push((class.0, at));
            }
        }
        let mut unused: Vec<&Named> = Vec::new();
        for (number, class) in self.policy.classes.iter().enumerate() {
            for (at, known) in class.known.iter().enumerate() {
                let said = spoken.iter().any(|(of, it)| usize::from(*of) == number && usize::from(*it) == at);
                if !said && !self.in_a_test(known) {
                    unused.push(known);
                }
            }
        }
        for known in unused {
            self.tell(Phrase::VetUnusedKnown, &known.name, known.span);
        }
    }

    fn in_a_test(&self, known: &Named) -> bool {
        let words = || std::iter::once(&known.name).chain(known.names.by_lang.iter().map(|(_, word)| word));
        let mut texts =
            self.policy.tests.iter().flat_map(|test| test.given.iter().chain(&test.before)).map(|(_, span)| *span);
        texts.any(|span| words().any(|word| self.words.sources.text(span).contains(&**word)))
    }
}
