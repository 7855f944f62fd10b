//! Puts in place of each form the rules that it stands for (semantics 17), tree to tree: nothing behind this knows of
//! forms.
//!
//! What the author wrote is moved into the rules with its place; what is added stands where the words of its clause
//! do. So whatever is wrong with a rule is told of the form.

mod make;
mod role;
mod sentence;
mod words;

pub(super) use self::make::snake;
use self::words::Words;
use super::load::ParsedPack;
use crate::diagnostic::Diagnostic;
use crate::syntax::tree::{Item, Role};

/// Puts the declarations in place of all forms that they stand for.
pub(super) fn lower(packs: &mut [ParsedPack], errors: &mut Vec<Diagnostic>) {
    let words = Words::of(packs);
    for (_, file) in packs.iter_mut().flat_map(|pack| &mut pack.files) {
        let items = std::mem::take(&mut file.items);
        file.items = items.into_iter().flat_map(|item| lowered(item, &words, errors)).collect();
    }
}

/// The declarations that a role stands for.
pub fn lower_role(role: &Role, packs: &[ParsedPack]) -> Vec<Item> {
    role::lower(role, &Words::of(packs), &mut Vec::new())
}

fn lowered(item: Item, words: &Words, errors: &mut Vec<Diagnostic>) -> Vec<Item> {
    match item {
        Item::Role(role) => role::lower(&role, words, errors),
        item => vec![item],
    }
}
