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
                        group = Some(group.map_or(least, |other| stricter_group(other, least)));
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

/// Of two least numbers of members that may be shown the stricter one; nought is no number at all.
pub fn stricter_group(one: u32, other: u32) -> u32 {
    if one == 0 || other == 0 { 0 } else { one.max(other) }
}
