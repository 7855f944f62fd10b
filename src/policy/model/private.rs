use std::sync::OnceLock;

use rustc_hash::FxHashSet;

use super::{ExprId, ExprKind, Policy};

impl Policy {
    /// The least number of members of a group that may be shown of what an expression reads, where it reads a private
    /// field, itself or through definitions and kinds: nought where no group is large enough.
    pub fn private_group(&self, id: ExprId) -> Option<u32> {
        let groups = self.private_groups.get_or_init(|| vec![OnceLock::new(); self.exprs.len()]);
        match groups.get(id.0 as usize) {
            Some(group) => *group.get_or_init(|| self.find_private_group(id)),
            None => self.find_private_group(id),
        }
    }

    fn find_private_group(&self, id: ExprId) -> Option<u32> {
        let mut group: Option<u32> = None;
        let mut seen = FxHashSet::default();
        let mut left = vec![id];
        while let Some(id) = left.pop() {
            if !seen.insert(id) {
                continue;
            }
            let kind = &self.expr(id).kind;
            left.extend(kind.children());
            match kind {
                ExprKind::Field { field, .. } | ExprKind::HistoryOfField { field, .. } => {
                    if let Some(least) = self.field(*field).private {
                        let stricter = |other: u32| if other == 0 || least == 0 { 0 } else { other.max(least) };
                        group = Some(group.map_or(least, stricter));
                    }
                }
                ExprKind::Call { define, .. } => left.push(self.define(*define).body),
                ExprKind::KindExtent(kind) | ExprKind::IsKind(_, kind) => left.push(self.kind(*kind).condition),
                _ => {}
            }
        }
        group
    }
}
