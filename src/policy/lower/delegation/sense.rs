use super::Form;
use crate::diagnostic::{Code, Complaint, Diagnostic, Phrase, Text};
use crate::source::Span;
use crate::syntax::tree::{DelegationAsks, DelegationClause, Name};

impl Form<'_> {
    /// Says that a start is named which no clause asks about.
    pub(super) fn idle_start(&self) -> Option<Diagnostic> {
        let start = self.delegation.start.as_ref().filter(|_| !self.delegation.damaged)?;
        let asks = |asks: &DelegationAsks| matches!(asks, DelegationAsks::Trace | DelegationAsks::Wider);
        if self.asks(asks).is_some() {
            return None;
        }
        let message = Text::new(Phrase::IdleStart).with("name", &*start.kind.text);
        Some(wrong(message, start.span).help(Phrase::IdleStartHelp.into()))
    }

    /// What is wrong with a clause that can't be meant, whatever its names stand for.
    pub(super) fn senseless(&self, clause: &DelegationClause) -> Option<Diagnostic> {
        // An error in the form may hide what another clause needs.
        let whole = !self.delegation.damaged;
        match &clause.asks {
            DelegationAsks::Trace | DelegationAsks::Wider if whole && self.start().is_none() => {
                let message = Text::new(Phrase::NoStart).with("clause", clause.asks.words());
                Some(wrong(message, clause.span).help(Phrase::NoStartHelp.into()))
            }
            DelegationAsks::Flows(kinds) => self.senseless_flow(kinds),
            DelegationAsks::Covered { .. } if whole && self.flow().is_none() => {
                Some(wrong(Phrase::NoLowerLevels.into(), clause.span).help(Phrase::NoLowerLevelsHelp.into()))
            }
            DelegationAsks::ReceivedBy { role, .. } => self.words.unknown_role(role),
            DelegationAsks::Recorded { fields, .. } => twice(fields).map(|(field, first)| {
                let message = Text::new(Phrase::NamedTwice).with("name", &*field.text);
                let error = wrong(message, field.span).also(first.span, Phrase::FirstHere.into());
                error.help(Phrase::NamedOnceHelp.into())
            }),
            _ => None,
        }
    }

    /// A kind stands twice, or it does not begin where the form starts.
    fn senseless_flow(&self, kinds: &[Name]) -> Option<Diagnostic> {
        if let Some((kind, first)) = twice(kinds) {
            let message = Text::new(Phrase::FlowTwice).with("name", &*kind.text);
            let error = wrong(message, kind.span).also(first.span, Phrase::FirstHere.into());
            return Some(error.help(Phrase::FlowTwiceHelp.into()));
        }
        let (start, first) = (self.delegation.start.as_ref()?, kinds.first()?);
        if start.kind.text == first.text {
            return None;
        }
        let message = Text::new(Phrase::FlowStart).with("name", &*first.text).with("start", &*start.kind.text);
        let error = wrong(message, first.span).also(start.span, Phrase::StartHere.into());
        Some(error.help(Phrase::FlowStartHelp.into()))
    }

    /// Two clauses of one code.
    pub(super) fn twice(&self, clause: &DelegationClause, first: &DelegationClause) -> Diagnostic {
        let message = Text::new(Phrase::SameDelegationClause).with("code", self.code(clause));
        let place = clause.label.as_ref().map_or(clause.span, |label| label.span);
        let error = Diagnostic::error(Code::CodeTwice, message, place).also(first.span, Phrase::FirstHere.into());
        error.help(Text::new(Phrase::SameClauseHelp).with("clause", clause.asks.words()))
    }
}

fn wrong(message: Text, span: Span) -> Complaint {
    Diagnostic::error(Code::SenselessClause, message, span)
}

/// The first name that stands twice, and where it stood first.
fn twice(names: &[Name]) -> Option<(&Name, &Name)> {
    let before = |at: usize, name: &Name| names.iter().take(at).find(|other| other.text == name.text);
    names.iter().enumerate().find_map(|(at, name)| Some((name, before(at, name)?)))
}
