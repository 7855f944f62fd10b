//! Puts in place of each form the rules that it stands for (semantics 17), tree to tree: nothing behind this knows of
//! forms.
//!
//! What the author wrote is moved into the rules with its place; what is added stands where the words of its clause
//! do. So whatever is wrong with a rule is told of the form.

mod clause;
mod consent;
mod delegation;
mod make;
mod path;
mod role;
mod sentence;
mod words;

pub(super) use self::make::snake;
use self::words::Words;
use super::load::ParsedPack;
use super::model::Form;
use crate::diagnostic::Diagnostic;
use crate::syntax::print;
use crate::syntax::tree::Item;

/// Puts the declarations in place of all forms that they stand for; gives the forms, with the text of these.
pub(super) fn lower(packs: &mut [ParsedPack], errors: &mut Vec<Diagnostic>) -> Vec<Form> {
    let mut forms = Vec::new();
    let items = packs.iter().flat_map(|pack| &pack.files).flat_map(|(_, file)| &file.items);
    if !items.into_iter().any(|item| matches!(item, Item::Role(_) | Item::Delegation(_) | Item::Consent(_))) {
        return forms;
    }
    let words = Words::of(packs);
    for (_, file) in packs.iter_mut().flat_map(|pack| &mut pack.files) {
        let items = std::mem::take(&mut file.items);
        file.items = items.into_iter().flat_map(|item| lowered(item, &words, errors, &mut forms)).collect();
    }
    forms
}

fn lowered(item: Item, words: &Words, errors: &mut Vec<Diagnostic>, forms: &mut Vec<Form>) -> Vec<Item> {
    let (items, span, name) = match item {
        Item::Role(role) => (role::lower(&role, words, errors), role.span, role.name),
        Item::Delegation(form) => (delegation::lower(&form, words, errors), form.span, form.name),
        Item::Consent(consent) => (consent::lower(&consent, words, errors), consent.span, consent.name),
        item => return vec![item],
    };
    let text = items.iter().filter_map(printed).collect::<Vec<_>>().join("\n");
    forms.push(Form { span, name: name.text, named: name.span, text: text.into() });
    items
}

/// A declaration that stands in place of a form, as it is written.
fn printed(item: &Item) -> Option<String> {
    match item {
        Item::Rule(rule) => Some(print::rule(rule)),
        Item::Define(define) => Some(print::define(define)),
        _ => None,
    }
}
