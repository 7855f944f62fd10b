use crate::policy::check::Checker;
use crate::policy::check::collect::ClassTree;
use crate::policy::model::{ClassId, ClassKind, FieldId};
use crate::syntax::tree;

impl Checker<'_> {
    /// Finds the key, containment and short form of each record.
    pub(super) fn records(&mut self) {
        let classes: Vec<_> = self.class_ids().zip(self.trees.classes.clone()).collect();
        for (id, (_, class)) in classes {
            let ClassTree::Record(record) = class else { continue };
            let kind = ClassKind::Record {
                key: self.record_fields(id, &record.key),
                within: self.record_fields(id, &record.within),
                short: record.short.as_ref().and_then(|name| self.record_field(id, name)),
            };
            self.policy.classes.get_mut(usize::from(id.0)).into_iter().for_each(|class| class.kind = kind.clone());
        }
    }

    fn record_fields(&mut self, record: ClassId, names: &[tree::Name]) -> Vec<FieldId> {
        names.iter().filter_map(|name| self.record_field(record, name)).collect()
    }

    fn record_field(&mut self, record: ClassId, name: &tree::Name) -> Option<FieldId> {
        self.field_of(record, &name.text).or_else(|| self.no_field(self.policy.class(record).pack, record, name))
    }
}
