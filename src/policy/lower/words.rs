use rustc_hash::FxHashMap;

use crate::diagnostic::Lang;
use crate::policy::load::ParsedPack;
use crate::syntax::tree::{Entity, EnumValue, Item, Kind, Name, Texts};

/// What forms have to know of the vocabulary, by the names that packs give it.
#[derive(Default)]
pub(super) struct Words {
    /// What people call roles and competences.
    names: FxHashMap<Box<str>, Texts>,
    entities: FxHashMap<Box<str>, Entity>,
    kinds: FxHashMap<Box<str>, Kind>,
}

impl Words {
    pub(super) fn of(packs: &[ParsedPack]) -> Self {
        let mut words = Self::default();
        for item in packs.iter().flat_map(|pack| &pack.files).flat_map(|(_, file)| &file.items) {
            match item {
                Item::Known(known) => known.things.iter().for_each(|thing| words.known(thing)),
                Item::Entity(entity) => {
                    words.entities.insert(entity.name.text.clone(), entity.clone());
                }
                Item::Kind(kind) => {
                    words.kinds.insert(kind.name.text.clone(), kind.clone());
                }
                _ => {}
            }
        }
        // What the form of a role says is meant for sentences; what files write is not.
        for item in packs.iter().flat_map(|pack| &pack.files).flat_map(|(_, file)| &file.items) {
            if let Item::Role(role) = item
                && !role.titles.is_empty()
            {
                words.names.insert(role.name.text.clone(), role.titles.clone());
            }
        }
        words
    }

    fn known(&mut self, thing: &EnumValue) {
        self.names.insert(thing.name.text.clone(), thing.names.clone());
    }

    /// What people call a role or a competence; its name where nothing says that.
    pub(super) fn called(&self, name: &str, lang: Lang) -> String {
        let texts = self.names.get(name).map_or(&[][..], Vec::as_slice);
        let of = |lang: Lang| texts.iter().find(|text| text.lang == lang).map(|text| &*text.text.text);
        lang.fallbacks().into_iter().find_map(of).unwrap_or(name).replace('_', " ")
    }

    /// The name of one of those that a kind or an entity has: `team` of `Team`.
    pub(super) fn member(&self, of: &str) -> Box<str> {
        match self.kinds.get(of) {
            Some(kind) => kind.member.text.clone(),
            None => super::make::snake(of).into(),
        }
    }

    /// The field of the first day of a thing of an entity or kind, if it has one.
    pub(super) fn first_day(&self, of: &str) -> Option<Box<str>> {
        let of = self.kinds.get(of).map_or(of, |kind| &kind.of.text);
        let mut left = vec![of];
        // Of a circle, which is an error, each is asked once.
        for at in 0..=self.entities.len() {
            let entity = self.entities.get(*left.get(at)?)?;
            if let Some(dated) = &entity.dated {
                return Some(dated.fields.as_ref().map_or("from".into(), |(from, _)| from.name.text.clone()));
            }
            left.extend(entity.is.iter().map(|of| &*of.text));
        }
        None
    }

    /// The entity that is named, itself or by a kind of it.
    pub(super) fn entity(&self, of: &Name) -> Name {
        let text = self.kinds.get(&of.text).map_or(&of.text, |kind| &kind.of.text);
        Name { text: text.clone(), span: of.span }
    }

    /// Whether nothing is known by a name of an entity, so that an error tells of it already.
    pub(super) fn lacks(&self, of: &str) -> bool {
        let of = self.kinds.get(of).map_or(of, |kind| &kind.of.text);
        !self.entities.contains_key(of)
    }
}
