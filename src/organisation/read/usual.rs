use crate::policy::model::{ClassId, FieldId, Policy};

/// What the keys of the objects of each class last meant, by their places in the object.
///
/// Most objects of a class have the same keys in the same order, and comparing a key with the one that stood there before is
/// quicker than looking it up. It only remembers.
pub(super) struct Usual<'a>(Vec<Vec<Option<(&'a str, FieldId)>>>);

/// Keys further behind are looked up.
const PLACES: usize = 32;

impl<'a> Usual<'a> {
    pub(super) fn new(policy: &Policy) -> Self {
        Self(vec![Vec::new(); policy.classes.len()])
    }

    /// The key that stood there before, and what it means.
    pub(super) fn get(&self, class: ClassId, place: usize) -> Option<(&'a str, FieldId)> {
        *self.0.get(usize::from(class.0))?.get(place)?
    }

    /// Remembers what a key means there.
    pub(super) fn keep(&mut self, class: ClassId, place: usize, key: &'a str, meaning: FieldId) {
        let Some(places) = self.0.get_mut(usize::from(class.0)).filter(|_| place < PLACES) else { return };
        if places.len() <= place {
            places.resize(place + 1, None);
        }
        if let Some(last) = places.get_mut(place) {
            *last = Some((key, meaning));
        }
    }
}
