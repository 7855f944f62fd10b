use std::borrow::Cow;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::nearest::nearest_one;
use crate::policy::model::{Base, Class, ClassId, ClassKind, Field, FieldId, Many, Named, Origin, Policy, Words};
use crate::source::composed;
use crate::value::EnumId;

/// The key of the organisation itself, in any policy.
const ORGANISATION: [&str; 2] = ["organisation", "organisasjon"];

/// Every word that files may use for an item of a vocabulary, in any language.
pub(super) struct Lexicon<'p> {
    top: Table<'p, Top>,
    fields: Vec<Table<'p, FieldId>>,
    ids: Vec<Option<FieldId>>,
    enums: Vec<Table<'p, u16>>,
    /// Whether a field has one value without versions that anybody may see, and is no record.
    simple: Vec<bool>,
    subjects: Table<'p, ClassId>,
}

/// The words of a policy, looked up once for many readings.
pub struct Vocabulary<'p> {
    policy: &'p Policy,
    lexicon: Arc<Lexicon<'p>>,
}

impl<'p> Vocabulary<'p> {
    /// The words of a policy.
    pub fn new(policy: &'p Policy) -> Self {
        Self { policy, lexicon: Arc::new(Lexicon::new(policy)) }
    }

    /// Whether a key at the top of a file is that of a collection.
    pub fn is_collection(&self, key: &str) -> bool {
        matches!(self.lexicon.top().get(key), Some(Top::Collection(_)))
    }

    pub(super) fn policy(&self) -> &'p Policy {
        self.policy
    }

    pub(super) fn lexicon(&self) -> &Arc<Lexicon<'p>> {
        &self.lexicon
    }
}

/// Words and what they mean.
pub(super) struct Table<'p, T>(FxHashMap<Cow<'p, str>, T>, Vec<&'p str>);

/// What a key at the top of a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Top {
    /// The organisation itself.
    Organisation(ClassId),
    /// A collection.
    Collection(ClassId),
}

impl<'p, T: Copy> Table<'p, T> {
    fn new() -> Self {
        Self(FxHashMap::default(), Vec::new())
    }

    /// Adds a word, unless it already means something.
    fn add(&mut self, word: &'p str, meaning: T) {
        if word.is_empty() {
            return;
        }
        if let std::collections::hash_map::Entry::Vacant(place) = self.0.entry(composed(word)) {
            place.insert(meaning);
            self.1.push(word);
        }
    }

    fn add_all(&mut self, name: &'p str, words: &'p Words, meaning: T) {
        self.add(name, meaning);
        for (_, word) in &words.by_lang {
            self.add(word, meaning);
        }
        self.add(&words.default, meaning);
    }

    /// What a word means.
    pub(super) fn get(&self, word: &str) -> Option<T> {
        match self.0.get(word) {
            None if !word.is_ascii() => self.0.get(composed(word).as_ref()).copied(),
            meaning => meaning.copied(),
        }
    }

    /// Every word in the order of the policy.
    pub(super) fn words(&self) -> impl Iterator<Item = &'p str> {
        self.1.iter().copied()
    }
}

impl<'p> Lexicon<'p> {
    pub(super) fn new(policy: &'p Policy) -> Self {
        let mut lexicon = Self {
            top: Table::new(),
            fields: policy.classes.iter().map(|class| fields(policy, class)).collect(),
            ids: policy.classes.iter().map(|class| id_field(policy, class)).collect(),
            enums: policy.enums.iter().map(|of| values(&of.values)).collect(),
            simple: policy.fields.iter().map(|field| is_simple(policy, field)).collect(),
            subjects: Table::new(),
        };
        for (class, id) in policy.classes.iter().zip((0..).map(ClassId)) {
            lexicon.class(class, id);
        }
        lexicon
    }

    fn class(&mut self, class: &'p Class, id: ClassId) {
        match &class.kind {
            ClassKind::Root => {
                let top = Top::Organisation(id);
                self.top.add_all(&class.subject, &class.titles, top);
                ORGANISATION.into_iter().for_each(|word| self.top.add(word, top));
            }
            ClassKind::Entity(Some(collection)) => {
                self.top.add_all(&collection.name, &collection.names, Top::Collection(id));
            }
            ClassKind::Entity(None) => {}
            ClassKind::Record { .. } => return,
        }
        self.subjects.add(&class.subject, id);
    }

    /// Keys at the top of a file.
    pub(super) fn top(&self) -> &Table<'p, Top> {
        &self.top
    }

    /// Keys in a thing of a class.
    #[expect(clippy::indexing_slicing, reason = "there is one table for each class of the policy")]
    pub(super) fn fields(&self, class: ClassId) -> &Table<'p, FieldId> {
        &self.fields[class.0 as usize]
    }

    /// Whether anything has a field of this name.
    pub(super) fn is_field(&self, word: &str) -> bool {
        self.fields.iter().any(|table| table.get(word).is_some())
    }

    /// Whether a collection or a field of anything has this name, or one so near to it that it may be meant.
    pub(super) fn resembles(&self, word: &str) -> bool {
        let names = self.top.words().chain(self.fields.iter().flat_map(Table::words));
        self.top.get(word).is_some() || self.is_field(word) || nearest_one(word, names.map(|name| (name, ()))).is_some()
    }

    /// The entities with a collection and a field of this name.
    pub(super) fn entities_with(&self, policy: &Policy, word: &str) -> Vec<ClassId> {
        let classes = (0..).map(ClassId).zip(&policy.classes).zip(&self.fields);
        let kept = classes.filter(|((_, class), _)| matches!(class.kind, ClassKind::Entity(Some(_))));
        kept.filter(|(_, table)| table.get(word).is_some()).map(|((id, _), _)| id).collect()
    }

    /// The values of an enum.
    #[expect(clippy::indexing_slicing, reason = "there is one table for each enum of the policy")]
    pub(super) fn values(&self, of: EnumId) -> &Table<'p, u16> {
        &self.enums[of.0 as usize]
    }

    /// The field that holds the id of a thing of a class.
    pub(super) fn id_field(&self, class: ClassId) -> Option<FieldId> {
        self.ids.get(class.0 as usize).copied().flatten()
    }

    /// Whether a field has one value without versions that anybody may see, and is no record.
    pub(super) fn is_simple(&self, field: FieldId) -> bool {
        self.simple.get(field.0 as usize).copied().unwrap_or(false)
    }

    /// The first half of `team/skule`.
    pub(super) fn subject(&self, word: &str) -> Option<ClassId> {
        self.subjects.get(word)
    }
}

fn fields<'p>(policy: &'p Policy, class: &'p Class) -> Table<'p, FieldId> {
    let mut table = Table::new();
    for id in &class.fields {
        let field = policy.field(*id);
        table.add(&field.name, *id);
    }
    for id in &class.fields {
        let field = policy.field(*id);
        table.add_all(&field.name, &field.names, *id);
    }
    table
}

fn is_simple(policy: &Policy, field: &Field) -> bool {
    let record = |class| matches!(policy.class(class).kind, ClassKind::Record { .. });
    let record = matches!(field.ty.base, Base::Thing(class) if record(class));
    field.ty.many != Many::Several && !field.dated && field.private.is_none() && !record
}

fn id_field(policy: &Policy, class: &Class) -> Option<FieldId> {
    class.fields.iter().copied().find(|field| policy.field(*field).origin == Origin::Id)
}

fn values(values: &[Named]) -> Table<'_, u16> {
    let mut table = Table::new();
    for (value, at) in values.iter().zip(0..) {
        table.add(&value.name, at);
    }
    for (value, at) in values.iter().zip(0..) {
        table.add_all(&value.name, &value.names, at);
    }
    table
}
