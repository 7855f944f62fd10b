use super::Reader;
use crate::policy::model::{ClassId, Named};

impl Reader<'_> {
    /// The things that every organisation has, under each of their names.
    pub(super) fn known(&mut self) {
        let policy = self.policy;
        for (class, id) in policy.classes.iter().zip((0..).map(ClassId)) {
            for named in &class.known {
                self.known_thing(id, named);
            }
        }
    }

    fn known_thing(&mut self, class: ClassId, named: &Named) {
        let id = self.intern(&named.name);
        let thing = self.thing(class, id, named.span, None, 1);
        self.ids().insert((class, id), thing);
        for (_, name) in &named.names.by_lang {
            let name = self.intern(name);
            self.ids().entry((class, name)).or_insert(thing);
        }
    }
}
