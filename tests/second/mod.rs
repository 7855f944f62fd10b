//! A second evaluator, written from `docs/semantics.md` alone: slow and plain, and with no code of the first.
//!
//! All of this folder is the evaluator. What it reads: `vocabulary` (packs), `forms` and `consent` (forms as the rules for which they
//! stand, written as text), `literal` and `time` (values as they are written), `node` and `organisation` (files, and what cannot be
//! understood in them). What that means: `world` (what is read at a moment), `change` (what was), `evaluator`, `types`, `quantify`,
//! `define`, `arithmetic` and `aggregate` (expressions), `rules` and `witness` (outcomes). What all share: `value`, `members`, and `clause`, which
//! counts what decided. The checker of proofs reads packs and files by what reads them here, and takes nothing of what they mean.
//! Random policies and organisations, what makes a case small, and the folders that both read stand in `tests/double` and
//! `tests/soundness`; `tests/second.rs` holds both evaluators against each other.

pub(crate) mod aggregate;
pub(crate) mod arithmetic;
pub(crate) mod change;
pub(crate) mod clause;
pub(crate) mod consent;
pub(crate) mod define;
pub(crate) mod evaluator;
pub(crate) mod forms;
pub(crate) mod literal;
pub(crate) mod members;
pub(crate) mod node;
pub(crate) mod organisation;
pub(crate) mod quantify;
pub(crate) mod rules;
pub(crate) mod time;
pub(crate) mod types;
pub(crate) mod value;
pub(crate) mod vocabulary;
pub(crate) mod witness;
pub(crate) mod world;

use std::rc::Rc;

use evaluator::Evaluator;
use node::Node;
use organisation::Organisation;
use rules::{Outcomes, Rules};
use vocabulary::{Vocabulary, parsed};
use world::World;

/// What is asked: texts of packs, each after those that it uses, what an organisation writes, and the clock (`2025-07-10`).
#[derive(Clone, Copy)]
pub(crate) struct Case<'a> {
    pub(crate) packs: &'a [String],
    pub(crate) organisation: &'a Node,
    /// The organisation as it was, where that is said.
    pub(crate) before: Option<&'a Node>,
    /// The collections of registers that are not kept.
    pub(crate) not_kept: &'a [String],
    /// What the settings say of parameters, each as a file would write it.
    pub(crate) parameters: &'a [(String, String)],
    pub(crate) clock: &'a str,
}

impl<'a> Case<'a> {
    /// Without settings.
    pub(crate) const fn new(
        packs: &'a [String],
        organisation: &'a Node,
        before: Option<&'a Node>,
        clock: &'a str,
    ) -> Self {
        Self { packs, organisation, before, not_kept: &[], parameters: &[], clock }
    }
}

/// The outcome of each clause for each subject: `[("SG-104.anchors", "team/skule")]`.
///
/// What cannot be told of further subjects (10.7) has the subject [`rules::FURTHER`].
pub(crate) fn outcomes(case: &Case<'_>) -> Outcomes {
    let mut vocabulary = vocabulary(case.packs);
    case.parameters.iter().for_each(|(name, text)| Rc::make_mut(&mut vocabulary).set(name, text));
    let organisation = Organisation::read(&vocabulary, case.organisation, case.before, case.not_kept);
    let evaluator = Evaluator::new(World { vocabulary: &vocabulary, organisation: &organisation });
    Rules { evaluator: &evaluator, clock: time::read(case.clock).unwrap() }.all()
}

/// What packs declare, which is remembered for the next organisation.
fn vocabulary(packs: &[String]) -> Rc<Vocabulary> {
    thread_local! {
        static LAST: std::cell::RefCell<Option<(Vec<String>, Rc<Vocabulary>)>> = const { std::cell::RefCell::new(None) };
    }
    LAST.with_borrow_mut(|last| {
        if last.as_ref().is_none_or(|last| last.0 != packs) {
            let new = Vocabulary::new(packs.iter().map(|text| parsed(text)).collect());
            *last = Some((packs.to_vec(), Rc::new(new)));
        }
        last.as_ref().unwrap().1.clone()
    })
}
