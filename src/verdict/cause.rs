//! Which findings of rules may be gone when another one is: those that hang on what another one says is not so.

use std::cmp::Reverse;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::words::Words;
use super::{Behind, Finding};
use crate::diagnostic::Force;
use crate::evaluate::{Asked, Call, Evaluator, Moment, Presence, Val, Witness};
use crate::parallel;
use crate::policy::model::{DefineId, ExprId, ExprKind, Policy};

/// What a finding of a rule says.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Claim {
    /// The condition that is not fulfilled.
    pub(super) asked: Asked,
    /// The calls that it needs to be true, and that are not.
    pub(super) calls: Vec<Call>,
}

impl Claim {
    /// What is said where a clause fails so.
    pub(super) fn new(evaluator: &mut Evaluator<'_>, witness: &Witness, moment: Moment) -> Self {
        let asked = Asked { expr: witness.expr, frame: witness.frame.clone(), moment, is: witness.no };
        // What is asked of a member is said of the member, whoever else has it.
        let of_member = |call: &Call| witness.member.as_ref().is_some_and(|member| call.args.contains(member));
        let calls = if witness.no { Vec::new() } else { evaluator.needed(&asked) };
        let calls = calls.into_iter().filter(|call| !of_member(call)).collect();
        Self { asked, calls }
    }

    /// All values of which it says something.
    pub(super) fn vals_mut(&mut self) -> impl Iterator<Item = &mut Val> {
        self.asked.frame.iter_mut().chain(self.calls.iter_mut().flat_map(|call| &mut call.args))
    }
}

/// What was said, and on which of it which rested.
#[derive(Debug)]
pub(super) struct Rested {
    claims: Vec<Option<Claim>>,
    ranks: Vec<(usize, Force)>,
    behind: FxHashMap<usize, usize>,
}

/// What rested on which before a file was read again, and which of what is said now is said by rules that read nothing that is
/// otherwise.
pub(super) type Still = (Rested, Vec<bool>);

/// Puts what rests on another one behind that on which all rests in the end (semantics 12.10).
pub(super) fn put_behind(
    words: &Words<'_>,
    presence: &Presence,
    found: Vec<(Finding, Option<Claim>)>,
    before: Option<Still>,
) -> (Vec<Finding>, Option<Rested>) {
    let (mut findings, claims): (Vec<Finding>, Vec<Option<Claim>>) = found.into_iter().unzip();
    let Some(causes) = Causes::new(words, &findings, &claims) else { return (findings, None) };
    // Where the same is said as before, what rests on what hangs on nothing else.
    let before = before.filter(|(before, _)| before.claims == claims && before.ranks == causes.ranks);
    let is_still = |at: &usize| before.as_ref().is_some_and(|(_, still)| still.get(*at) == Some(&true));
    let all: Vec<usize> = (0..claims.len()).filter(|at| causes.may_rest(*at)).collect();
    let (still, anew): (Vec<usize>, Vec<usize>) = all.iter().copied().partition(is_still);
    let start = || Evaluator::new(words.policy, words.facts, presence);
    let rests = parallel::map(&anew, start, |evaluator, at| causes.of(*at, evaluator).map(|cause| (*at, cause)));
    let known = |at: usize| Some((at, *before.as_ref()?.0.behind.get(&at)?));
    let behind: FxHashMap<usize, usize> =
        rests.into_iter().flatten().chain(still.into_iter().filter_map(known)).collect();
    for at in all {
        let root = causes.root(at, &behind);
        let first = findings.get(root).filter(|_| root != at).map(|finding| finding.fingerprint.clone());
        if let Some((finding, first)) = findings.get_mut(at).zip(first) {
            finding.behind = Some(Behind::RestsOn(first));
        }
    }
    let ranks = causes.ranks;
    (findings, Some(Rested { claims, ranks, behind }))
}

/// What findings say, and which of them come first.
struct Causes<'a> {
    claims: &'a [Option<Claim>],
    /// The place of each among them, and how binding it is.
    ranks: Vec<(usize, Force)>,
    /// Who says a call, the first one first.
    said: FxHashMap<&'a Call, Vec<usize>>,
    /// All calls of which something is said, and those of which a `must` says it: on others no `must` rests.
    all: Arc<FxHashSet<Call>>,
    must: Arc<FxHashSet<Call>>,
    /// The conditions in which a definition is asked of which something is said.
    asking: FxHashSet<ExprId>,
}

impl<'a> Causes<'a> {
    /// Nothing where no finding says anything by a call.
    fn new(words: &Words<'_>, findings: &[Finding], claims: &'a [Option<Claim>]) -> Option<Self> {
        let mut order: Vec<(usize, &Finding)> = findings.iter().enumerate().collect();
        order.sort_by_cached_key(|(_, finding)| precedence(words, finding));
        let mut ranks = vec![(0, Force::Should); findings.len()];
        let mut said: FxHashMap<&Call, Vec<usize>> = FxHashMap::default();
        let mut must = FxHashSet::default();
        for (rank, (at, finding)) in order.into_iter().enumerate() {
            ranks.get_mut(at).into_iter().for_each(|place| *place = (rank, finding.force));
            for call in claims.get(at).into_iter().flatten().flat_map(|claim| &claim.calls) {
                said.entry(call).or_default().push(at);
                if finding.force == Force::Must {
                    must.insert(call.clone());
                }
            }
        }
        let defines: FxHashSet<DefineId> = said.keys().map(|call| call.define).collect();
        let exprs: FxHashSet<ExprId> = claims.iter().flatten().map(|claim| claim.asked.expr).collect();
        let asking = exprs.into_iter().filter(|expr| asks(words.policy, *expr, &defines)).collect();
        let all = said.keys().map(|call| (*call).clone()).collect();
        let empty = said.is_empty();
        (!empty).then_some(Self { claims, ranks, said, all: Arc::new(all), must: Arc::new(must), asking })
    }

    fn claim(&self, at: usize) -> Option<&'a Claim> {
        self.claims.get(at)?.as_ref()
    }

    /// Whether a finding asks anything of which another one may say something.
    fn may_rest(&self, at: usize) -> bool {
        self.claim(at).is_some_and(|claim| self.asking.contains(&claim.asked.expr))
    }

    /// Another finding on which one rests: the first one that says what it hangs on; of several that say the same, the
    /// first of them is the one on which the others rest.
    fn of(&self, at: usize, evaluator: &mut Evaluator<'_>) -> Option<usize> {
        let claim = self.claim(at)?;
        let (rank, force) = self.rank(at);
        let open = if force == Force::Must { &self.must } else { &self.all };
        let others = |call: &Call| self.speaker(call, |other| other != at && self.rank(other).1 >= force);
        if let Some(asked) = evaluator.may_differ(&claim.asked, open, &claim.calls) {
            return first_of(evaluator, claim, &asked, others);
        }
        let earlier =
            |call: &Call| self.speaker(call, |other| self.rank(other).0 < rank && self.rank(other).1 >= force);
        let shared: FxHashSet<Call> = claim.calls.iter().filter(|call| earlier(call).is_some()).cloned().collect();
        if shared.is_empty() {
            return None;
        }
        let asked = evaluator.may_differ(&claim.asked, &Arc::new(shared), &[])?;
        first_of(evaluator, claim, &asked, earlier)
    }

    fn rank(&self, at: usize) -> (usize, Force) {
        self.ranks.get(at).copied().unwrap_or((usize::MAX, Force::Should))
    }

    /// The first that says a call, of those that fit.
    fn speaker(&self, call: &Call, fits: impl Fn(usize) -> bool) -> Option<usize> {
        self.said.get(call)?.iter().copied().find(|other| fits(*other))
    }

    /// That on which all rests on which a finding rests; of those that rest on each other, the first.
    fn root(&self, at: usize, behind: &FxHashMap<usize, usize>) -> usize {
        let mut way = vec![at];
        let mut here = at;
        while let Some(next) = behind.get(&here).copied() {
            if let Some(start) = way.iter().position(|seen| *seen == next) {
                let circle = way.get(start..).unwrap_or_default();
                return circle.iter().copied().min_by_key(|it| self.rank(*it).0).unwrap_or(at);
            }
            way.push(next);
            here = next;
        }
        here
    }
}

/// Of calls on which a finding hangs the first that is enough by itself, else the first: who says it.
fn first_of(
    evaluator: &mut Evaluator<'_>,
    claim: &Claim,
    asked: &[Call],
    speaker: impl Fn(&Call) -> Option<usize>,
) -> Option<usize> {
    let alone = |call: &&Call| {
        let open = Arc::new(FxHashSet::from_iter([(*call).clone()]));
        evaluator.may_differ(&claim.asked, &open, &[]).is_some()
    };
    let first = if asked.len() > 1 { asked.iter().find(alone) } else { None };
    first.or_else(|| asked.first()).and_then(speaker)
}

/// What comes first: the more binding, then by file and place.
fn precedence(words: &Words<'_>, finding: &Finding) -> (Reverse<Force>, Option<String>, u32, String, Option<String>) {
    let file = words.sources.file_of(finding.place.span).map(|file| file.own_name().to_owned());
    (Reverse(finding.force), file, finding.place.span.start, finding.code.clone(), finding.subject.clone())
}

/// Whether a condition asks one of some definitions, be it through others.
fn asks(policy: &Policy, expr: ExprId, defines: &FxHashSet<DefineId>) -> bool {
    policy.reached(&[expr]).any(|kind| matches!(kind, ExprKind::Call { define, .. } if defines.contains(define)))
}
