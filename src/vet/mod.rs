//! What in a policy cannot be meant: what never applies, holds or fails, is never used, or hangs on what nobody said.
//!
//! Conditions are read over all that organisations could write at once: each value is a range, a list or anything of
//! its type, each condition some of *yes*, *no* and *unknown*. What is claimed is so for every organisation, every
//! parameter within its range and every day; what is not claimed may be so all the same.

mod absence;
mod abstraction;
mod assume;
mod dead;
mod exceptions;
mod facts;
mod key;
mod period;
mod points;
mod relation;
mod rules;
mod scope;
mod truth;
mod unused;
mod value;
mod witness;
mod words;

use self::dead::Dead;
use self::facts::Facts;
pub use self::period::cited_early;
use self::scope::Scope;
use self::witness::{Reading, Search};
use self::words::Words;
use crate::diagnostic::Diagnostic;
use crate::policy::model::{Base, Define, Many, PackId, Policy, Slot};
use crate::source::{SourceMap, Span};
use crate::value::Date;

/// How many conditions and values are looked at for one rule; beyond, nothing is claimed.
const FUEL: u32 = 100_000;

/// What a look at a policy gave.
#[derive(Clone, Debug, Default)]
pub struct Vetted {
    /// What is to be mended, in the order of files.
    pub findings: Vec<Diagnostic>,
    /// What the author is asked about absence.
    pub questions: Vec<Diagnostic>,
}

/// Looks a policy through: the packs that are asked for, not those that they use.
///
/// Questions have examples where they are asked for, which takes the most of the time.
pub fn vet(policy: &Policy, sources: &SourceMap, clock: Date, ask: bool) -> Vetted {
    let (reading, words) = (Reading::new(policy, clock), Words { policy, sources });
    let mut vet = Vet { policy, reading: &reading, words, clock, findings: Vec::new() };
    vet.rules();
    vet.named();
    vet.unused();
    let mut findings = vet.findings;
    findings.sort_by_key(|finding| (finding.place(), finding.code));
    let questions = absence::questions(&reading, words, clock, ask);
    Vetted { findings, questions }
}

/// What is under way.
struct Vet<'a> {
    policy: &'a Policy,
    reading: &'a Reading<'a>,
    words: Words<'a>,
    clock: Date,
    findings: Vec<Diagnostic>,
}

impl Vet<'_> {
    /// Looks through definitions and kinds, whatever they are called with.
    fn named(&mut self) {
        // What a consent asks of votes nobody wrote, and what is written in it stands in the others.
        let written = |define: &&Define| !(define.voiced && define.ty.base == Base::YesNo);
        for define in self.policy.defines.iter().filter(written) {
            if asked(self.policy, define.span) {
                let slots = (0..define.arguments.len()).map(|at| Slot(u16::try_from(at).unwrap_or(u16::MAX)));
                let scope = slots.fold(Scope::default(), Scope::with_variable);
                let mut analyst = Analyst::new(self.policy);
                if define.ty.base == Base::YesNo && define.ty.many != Many::Several {
                    analyst.truth(define.body, &scope, &Facts::default());
                } else {
                    analyst.look_into(define.body, &scope, &Facts::default());
                }
                self.dead(analyst.dead);
            }
        }
        for kind in self.policy.kinds.iter().filter(|kind| asked(self.policy, kind.span)) {
            let scope = Scope::default().with_variable(kind.member);
            let mut analyst = Analyst::new(self.policy);
            analyst.truth(kind.condition, &scope, &Facts::default());
            self.dead(analyst.dead);
        }
    }

    /// Tells of conditions that cannot come out both ways.
    fn dead(&mut self, dead: Vec<Dead>) {
        for dead in dead {
            let dead = self.with_example(dead);
            self.findings.push(self.words.dead(&dead));
        }
    }

    /// With an organisation in which a condition comes out as it never does here.
    fn with_example(&self, dead: Dead) -> Dead {
        let example = || {
            let id = dead.at.filter(|_| dead.here)?;
            Search::new(self.reading, self.words, self.clock)
                .comes_out(id, dead.never?)?
                .otherwise(self.reading, dead.never?)
        };
        let elsewhere = example();
        Dead { elsewhere, ..dead }
    }
}

/// Reads conditions over all that could be written.
struct Analyst<'a> {
    policy: &'a Policy,
    fuel: u32,
    dead: Vec<Dead>,
    /// The conditions that had a part in what was found.
    touched: Vec<Span>,
    fresh: u32,
}

impl<'a> Analyst<'a> {
    fn new(policy: &'a Policy) -> Self {
        Self { policy, fuel: FUEL, dead: Vec::new(), touched: Vec::new(), fresh: 0 }
    }

    /// Whether there is something left to look with.
    fn burn(&mut self) -> bool {
        self.fuel = self.fuel.saturating_sub(1);
        self.fuel > 0
    }

    /// A name that nothing else has.
    fn fresh(&mut self) -> String {
        self.fresh += 1;
        format!("@#{}", self.fresh)
    }
}

/// The pack in which something stands.
fn pack_of(policy: &Policy, place: Span) -> Option<PackId> {
    let lies_in = |file: &Span| file.start <= place.start && place.end <= file.end;
    let at = policy.packs.iter().position(|pack| pack.files.iter().any(lies_in))?;
    u16::try_from(at).ok().map(PackId)
}

/// Whether something stands in a pack that is asked for.
fn asked(policy: &Policy, place: Span) -> bool {
    pack_of(policy, place).is_some_and(|pack| policy.pack(pack).asked)
}
