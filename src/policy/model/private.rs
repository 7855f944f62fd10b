use std::sync::OnceLock;

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
        let read = self.reached(&[id]).filter_map(|kind| match kind {
            ExprKind::Field { field, .. } | ExprKind::HistoryOfField { field, .. } => self.field(*field).private,
            _ => None,
        });
        read.reduce(stricter_group)
    }
}

/// Of two least numbers of members that may be shown the stricter one; nought is no number at all.
pub fn stricter_group(one: u32, other: u32) -> u32 {
    if one == 0 || other == 0 { 0 } else { one.max(other) }
}
