use rustc_hash::FxHashMap;

/// A text of a [`Symbols`], equal exactly when the texts are equal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Symbol(u32);

/// Texts and the numbers that stand for them.
#[derive(Clone, Debug, Default)]
pub struct Symbols {
    text: String,
    ends: Vec<u32>,
    numbers: hash::Table,
}

/// The lookup of texts: only ever asked for one text, never walked, so that no order depends on it.
mod hash {
    /// From the hash of a text to the symbols that have it.
    pub(super) type Table = super::FxHashMap<u64, Few>;

    /// Nearly always one symbol.
    #[derive(Clone, Debug)]
    pub(super) enum Few {
        One(super::Symbol),
        More(Vec<super::Symbol>),
    }
}

impl Symbols {
    /// No texts.
    pub fn new() -> Self {
        Self::default()
    }

    /// The symbol of a text, new or old.
    pub fn intern(&mut self, text: &str) -> Symbol {
        if let Some(symbol) = self.get(text) {
            return symbol;
        }
        let symbol = Symbol(index(self.ends.len()));
        self.text.push_str(text);
        self.ends.push(index(self.text.len()));
        match self.numbers.get_mut(&hash(text)) {
            Some(hash::Few::More(few)) => few.push(symbol),
            Some(few @ hash::Few::One(_)) => {
                if let hash::Few::One(first) = *few {
                    *few = hash::Few::More(vec![first, symbol]);
                }
            }
            None => {
                self.numbers.insert(hash(text), hash::Few::One(symbol));
            }
        }
        symbol
    }

    /// The symbol of a text that is here.
    pub fn get(&self, text: &str) -> Option<Symbol> {
        match self.numbers.get(&hash(text))? {
            hash::Few::One(symbol) => Some(*symbol).filter(|symbol| self.text(*symbol) == text),
            hash::Few::More(few) => few.iter().copied().find(|symbol| self.text(*symbol) == text),
        }
    }

    /// The text of a symbol.
    pub fn text(&self, symbol: Symbol) -> &str {
        let at = symbol.0 as usize;
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        let end = self.ends.get(at).map_or(start, |end| *end as usize);
        self.text.get(start..end).unwrap_or("")
    }
}

fn hash(text: &str) -> u64 {
    use std::hash::{BuildHasher, BuildHasherDefault};
    BuildHasherDefault::<rustc_hash::FxHasher>::default().hash_one(text)
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
