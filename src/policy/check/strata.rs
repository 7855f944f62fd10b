use std::collections::VecDeque;

use super::Checker;
use super::names::Item;
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::policy::model::{Base, DefineId, KindId, Many};
use crate::source::Span;

/// What can use itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Node {
    Define(DefineId),
    Kind(KindId),
}

impl Node {
    pub(super) fn item(self) -> Item {
        match self {
            Self::Define(id) => Item::Define(id),
            Self::Kind(id) => Item::Kind(id),
        }
    }
}

/// What more members, or more truth, of a part do to the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// They can only add to it.
    More,
    /// They can only take from it.
    Less,
    /// They can do either.
    Either,
}

impl Sign {
    /// The sign of a part of a part.
    pub(super) fn then(self, inner: Self) -> Self {
        match (self, inner) {
            (Self::Either, _) | (_, Self::Either) => Self::Either,
            (one, other) if one == other => Self::More,
            _ => Self::Less,
        }
    }
}

/// One definition or kind uses another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    pub(super) from: Node,
    pub(super) to: Node,
    pub(super) span: Span,
    pub(super) sign: Sign,
    /// Something computed that each repetition would compute anew.
    pub(super) computed: Option<Span>,
}

impl Checker<'_> {
    /// Refuses circles that have no meaning or no end, and marks the definitions in those that have.
    pub(super) fn strata(&mut self) {
        let defines = self.policy.defines.len();
        let mut steps: Vec<Vec<Step>> = vec![Vec::new(); defines + self.policy.kinds.len()];
        for step in &self.steps {
            steps.get_mut(index(step.from, defines)).into_iter().for_each(|of| of.push(*step));
        }
        let mut reported: Vec<Node> = Vec::new();
        let core = core(&steps, defines);
        let in_core = |node| core.get(index(node, defines)).copied().unwrap_or(false);
        for step in self.steps.clone().into_iter().filter(|step| in_core(step.from) && in_core(step.to)) {
            let Some(circle) = circle(step, &steps, defines) else { continue };
            if let Node::Define(id) = step.from {
                self.policy.defines.get_mut(usize::from(id.0)).into_iter().for_each(|define| define.recursive = true);
            }
            if reported.contains(&step.from) && reported.contains(&step.to) {
                continue;
            }
            if let Some(error) = self.circle_error(step, &circle) {
                reported.extend(circle.iter().map(|step| step.from));
                self.error(error);
            }
        }
        self.hang_on_themselves(&steps);
        self.recursive_types(&reported);
    }

    /// Marks what hangs on a definition that calls itself.
    fn hang_on_themselves(&mut self, steps: &[Vec<Step>]) {
        let defines = self.policy.defines.len();
        let mut users: Vec<Vec<Node>> = vec![Vec::new(); steps.len()];
        for step in steps.iter().flatten() {
            users.get_mut(index(step.to, defines)).into_iter().for_each(|users| users.push(step.from));
        }
        let recursive = (0..).map(DefineId).zip(&self.policy.defines).filter(|(_, define)| define.recursive);
        let mut left: Vec<Node> = recursive.map(|(id, _)| Node::Define(id)).collect();
        while let Some(node) = left.pop() {
            let mark = match node {
                Node::Define(id) => {
                    self.policy.defines.get_mut(usize::from(id.0)).map(|define| &mut define.hangs_on_itself)
                }
                Node::Kind(id) => self.policy.kinds.get_mut(usize::from(id.0)).map(|kind| &mut kind.hangs_on_itself),
            };
            if mark.is_some_and(|mark| !std::mem::replace(mark, true)) {
                left.extend(users.get(index(node, defines)).into_iter().flatten());
            }
        }
    }

    /// What is wrong with a circle at one of its steps.
    fn circle_error(&self, step: Step, circle: &[Step]) -> Option<Diagnostic> {
        let name = self.node_name(step.from);
        let (code, phrase, help, place) = match (step.to, step.sign, step.computed) {
            (Node::Kind(_), ..) => (Code::RecursiveKind, Phrase::RecursiveKind, Phrase::RecursiveKindHelp, step.span),
            (_, Sign::Less | Sign::Either, _) => {
                (Code::RecursionThroughNot, Phrase::RecursionThroughNot, Phrase::RecursionThroughNotHelp, step.span)
            }
            (_, Sign::More, Some(computed)) => {
                (Code::EndlessRecursion, Phrase::EndlessRecursion, Phrase::EndlessRecursionHelp, computed)
            }
            (_, Sign::More, None) => return None,
        };
        let mut error = Diagnostic::error(code, Text::new(phrase).with("name", name), place);
        for step in circle {
            let text = Text::new(Phrase::UsesHere);
            let text = text.with("name", self.node_name(step.from)).with("other", self.node_name(step.to));
            error = if step.span == place { error.label(text) } else { error.also(step.span, text) };
        }
        Some(error.help(help.into()))
    }

    fn node_name(&self, node: Node) -> &str {
        match node {
            Node::Define(id) => &self.policy.define(id).name,
            Node::Kind(id) => &self.policy.kind(id).name,
        }
    }

    /// What uses itself can only be a truth or a set of things: anything else has no least answer.
    fn recursive_types(&mut self, reported: &[Node]) {
        for (at, define) in self.policy.defines.clone().iter().enumerate() {
            let right = define.ty.base == Base::YesNo && define.ty.many != Many::Several
                || matches!(define.ty.base, Base::Thing(_)) && define.ty.many == Many::Several;
            let id = DefineId(super::number(at));
            let typed = self.signatures.get(at).is_some_and(|signature| signature.is_typed());
            if !define.recursive || right || !typed || reported.contains(&Node::Define(id)) {
                continue;
            }
            let found = self.type_words(define.ty);
            let message = Text::new(Phrase::RecursiveType).with("name", &*define.name).with("found", found);
            let error = Diagnostic::error(Code::RecursiveType, message, define.span);
            self.error(error.help(Phrase::RecursiveTypeHelp.into()));
        }
    }
}

fn index(node: Node, defines: usize) -> usize {
    match node {
        Node::Define(id) => usize::from(id.0),
        Node::Kind(id) => defines + usize::from(id.0),
    }
}

/// What is left when whatever uses nothing that is left, or is used by nothing that is left, is taken away again and
/// again: all circles, and what lies between them.
fn core(steps: &[Vec<Step>], defines: usize) -> Vec<bool> {
    let mut core = vec![true; steps.len()];
    for backwards in [false, true] {
        let mut next: Vec<Vec<usize>> = vec![Vec::new(); steps.len()];
        for step in steps.iter().flatten() {
            let (from, to) = (index(step.from, defines), index(step.to, defines));
            let (from, to) = if backwards { (to, from) } else { (from, to) };
            next.get_mut(from).into_iter().for_each(|next| next.push(to));
        }
        peel(&next, &mut core);
    }
    core
}

/// Takes away every node that leads to nothing that is left.
fn peel(next: &[Vec<usize>], left: &mut [bool]) {
    let mut back: Vec<Vec<usize>> = vec![Vec::new(); next.len()];
    let mut open = vec![0_usize; next.len()];
    for (from, next) in next.iter().enumerate() {
        for to in next.iter().filter(|to| left.get(**to) == Some(&true)) {
            back.get_mut(*to).into_iter().for_each(|back| back.push(from));
            open.get_mut(from).into_iter().for_each(|open| *open += 1);
        }
    }
    let mut ends: Vec<usize> = (0..next.len()).filter(|at| open.get(*at) == Some(&0)).collect();
    while let Some(end) = ends.pop() {
        left.get_mut(end).into_iter().for_each(|left| *left = false);
        for from in back.get(end).into_iter().flatten() {
            let Some(open) = open.get_mut(*from) else { continue };
            *open -= 1;
            if *open == 0 {
                ends.push(*from);
            }
        }
    }
}

/// The shortest circle through a step, that step first.
fn circle(step: Step, steps: &[Vec<Step>], defines: usize) -> Option<Vec<Step>> {
    let mut reached: Vec<Option<Step>> = vec![None; steps.len()];
    let mut queue = VecDeque::from([step.to]);
    while let Some(node) = queue.pop_front().filter(|node| *node != step.from) {
        for next in steps.get(index(node, defines)).into_iter().flatten() {
            let slot = reached.get_mut(index(next.to, defines))?;
            if slot.is_none() && next.to != step.to {
                *slot = Some(*next);
                queue.push_back(next.to);
            }
        }
    }
    let mut back = Vec::new();
    let mut node = step.from;
    while node != step.to {
        let last = (*reached.get(index(node, defines))?)?;
        back.push(last);
        node = last.from;
    }
    back.push(step);
    back.reverse();
    Some(back)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_turns_cancel_and_a_count_stays() {
        assert_eq!(Sign::Less.then(Sign::Less), Sign::More);
        assert_eq!(Sign::More.then(Sign::Less), Sign::Less);
        assert_eq!(Sign::Either.then(Sign::Less), Sign::Either);
    }

    #[test]
    fn the_shortest_circle_is_found() {
        let node = |at| Node::Define(DefineId(at));
        let step =
            |from, to| Step { from: node(from), to: node(to), span: Span::default(), sign: Sign::More, computed: None };
        let steps = vec![vec![step(0, 1)], vec![step(1, 2), step(1, 0)], vec![step(2, 0)], vec![step(3, 3)]];
        let nodes = |first: Step| circle(first, &steps, 4).map(|found| found.iter().map(|step| step.from).collect());
        assert_eq!(nodes(step(0, 1)), Some(vec![node(0), node(1)]));
        assert_eq!(nodes(step(1, 2)), Some(vec![node(1), node(2), node(0)]));
        assert_eq!(nodes(step(3, 3)), Some(vec![node(3)]));
        assert_eq!(nodes(step(2, 3)), None);
        let tail = vec![vec![step(0, 1)], vec![step(1, 1), step(1, 2)], Vec::new(), vec![step(3, 1)]];
        assert_eq!(core(&tail, 4), [false, true, false, false]);
    }
}
