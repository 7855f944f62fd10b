use super::Checker;
use crate::diagnostic::{Code, Diagnostic, Force, Phrase};
use crate::policy::model::{ExprId, ExprKind};

impl Checker<'_> {
    /// Refuses rules whose subjects, or whose day, would give private values away (semantics 13.6).
    pub(super) fn private_subjects(&mut self) {
        // What a path reads is known where everything is right.
        if self.errors.iter().any(|error| error.force == Force::Must) {
            return;
        }
        let mut errors = Vec::new();
        for rule in &self.policy.rules {
            // The condition of a kind is asked of everything that may be of it, as what stands behind `where` is.
            let is_kind = |id: &ExprId| matches!(self.policy.expr(*id).kind, ExprKind::KindExtent(_));
            let ranges = rule.binders.iter().map(|binder| binder.range).filter(|range| !is_kind(range));
            let ranges = ranges.map(|range| (range, Phrase::PrivateSubject, Phrase::PrivateSubjectHelp));
            let judged = rule.judged.map(|day| (day, Phrase::PrivateDay, Phrase::PrivateDayHelp));
            for (id, message, help) in ranges.chain(judged) {
                if self.policy.private_group(id).is_some() {
                    let error = Diagnostic::error(Code::PrivateSubject, message.into(), self.policy.expr(id).span);
                    errors.push(error.help(help.into()));
                }
            }
        }
        errors.into_iter().for_each(|error| self.error(error));
    }
}
