use std::hash::{BuildHasher, BuildHasherDefault};
use std::ops::Range;

use hashbrown::HashTable;
use rustc_hash::FxHasher;

/// A text of a [`Symbols`], equal exactly when the texts are equal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Symbol(u32);

/// Texts and the numbers that stand for them.
#[derive(Clone, Debug, Default)]
pub struct Symbols {
    text: String,
    ends: Vec<u32>,
    /// Each symbol beside the hash of its text: only ever asked for one text, never walked, so that no order depends on it.
    numbers: HashTable<(u32, Symbol)>,
}

impl Symbol {
    /// Its number, in the order in which texts came.
    pub(crate) fn number(self) -> u32 {
        self.0
    }
}

impl Symbols {
    /// No texts.
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes room for further texts.
    pub fn reserve(&mut self, texts: usize) {
        self.text.reserve(texts * 16);
        self.ends.reserve(texts);
        self.numbers.reserve(texts, |(hash, _)| spread(*hash));
    }

    /// The symbol of a text, new or old.
    pub fn intern(&mut self, text: &str) -> Symbol {
        let hash = hash(text);
        if let Some(symbol) = self.find(hash, text) {
            return symbol;
        }
        let symbol = Symbol(index(self.ends.len()));
        self.text.push_str(text);
        self.ends.push(index(self.text.len()));
        self.numbers.insert_unique(spread(hash), (hash, symbol), |(hash, _)| spread(*hash));
        symbol
    }

    /// The symbol of a text that is here.
    pub fn get(&self, text: &str) -> Option<Symbol> {
        self.find(hash(text), text)
    }

    fn find(&self, hash: u32, text: &str) -> Option<Symbol> {
        let same = |(other, symbol): &(u32, Symbol)| *other == hash && self.bytes(*symbol) == text.as_bytes();
        self.numbers.find(spread(hash), same).map(|(_, symbol)| *symbol)
    }

    /// How many texts there are.
    pub(crate) fn count(&self) -> u32 {
        index(self.ends.len())
    }

    /// The texts that came after the first ones.
    pub(crate) fn since(&self, first: u32) -> impl Iterator<Item = &str> {
        (first..self.count()).map(|number| self.text(Symbol(number)))
    }

    /// The text of a symbol.
    pub fn text(&self, symbol: Symbol) -> &str {
        self.text.get(self.range(symbol)).unwrap_or("")
    }

    fn bytes(&self, symbol: Symbol) -> &[u8] {
        self.text.as_bytes().get(self.range(symbol)).unwrap_or(&[])
    }

    fn range(&self, symbol: Symbol) -> Range<usize> {
        let at = symbol.0 as usize;
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        start..self.ends.get(at).map_or(start, |end| *end as usize)
    }
}

fn hash(text: &str) -> u32 {
    let hash = BuildHasherDefault::<FxHasher>::default().hash_one(text);
    u32::try_from(hash >> 32).unwrap_or_default()
}

/// A hash with all bits in use, as the table wants it.
fn spread(hash: u32) -> u64 {
    u64::from(hash).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

fn index(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_have_one_symbol() {
        let mut symbols = Symbols::new();
        let words = ["", "team", "lag", "team", ""].map(|word| symbols.intern(word));
        assert_eq!(words[1], words[3]);
        assert_eq!(words[0], words[4]);
        assert_ne!(words[1], words[2]);
        assert_eq!(words.map(|word| symbols.text(word).to_owned()), ["", "team", "lag", "team", ""]);
        assert_eq!(symbols.get("none"), None);
    }
}
