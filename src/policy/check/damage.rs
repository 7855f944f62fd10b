use crate::nearest::nearest_one;
use crate::policy::load::ParsedPack;
use crate::source::{SourceMap, Span};
use crate::syntax::tree::{Damage, Hides};

/// What could not be read, and what may stand there.
pub(super) struct Damages {
    /// The damaged declarations of each pack, with what is written there.
    declarations: Vec<Vec<(Damage, Box<str>)>>,
    /// Packs that use something which was not found at all.
    lost: Vec<bool>,
}

impl Damages {
    pub(super) fn new(packs: &[ParsedPack], sources: &SourceMap) -> Self {
        let of_pack = |pack: &ParsedPack| {
            let damaged = pack.files.iter().flat_map(|(_, file)| &file.damaged);
            damaged.map(|damage| (*damage, sources.text(damage.span).into())).collect()
        };
        let declarations: Vec<Vec<(Damage, Box<str>)>> = packs.iter().map(of_pack).collect();
        let lost = packs.iter().zip(&declarations).map(|(pack, found)| pack.lost || pack.damaged && found.is_empty());
        Self { lost: lost.collect(), declarations }
    }

    /// Whether a name that is not found may be declared where something could not be read, in a pack that is seen; or
    /// stands itself where what it hangs on could not be read.
    pub(super) fn hides(&self, place: Span, name: &str, sees: impl Fn(usize) -> bool) -> bool {
        let hidden = |at: usize, found: &[(Damage, Box<str>)]| {
            self.lost.get(at).is_some_and(|lost| *lost)
                || found.iter().any(|(damage, text)| match damage.hides {
                    Hides::Anything => true,
                    Hides::Words => is_written(name, text),
                    Hides::Code => false,
                })
        };
        let mut seen = self.declarations.iter().enumerate().filter(|(at, _)| sees(*at));
        self.covers(place) || seen.any(|(at, found)| hidden(at, found))
    }

    /// Whether a place lies in a damaged declaration.
    pub(super) fn covers(&self, place: Span) -> bool {
        let damaged = self.declarations.iter().flatten().map(|(damage, _)| damage.span);
        damaged.into_iter().any(|span| span.start <= place.start && place.end <= span.end)
    }
}

/// Whether a name, or one so near that it may be meant, is written in a text, if need be with signs within it.
fn is_written(name: &str, text: &str) -> bool {
    let letters = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
    letters(text).contains(&letters(name)) || nearest_one(name, words.map(|word| (word, Span::default()))).is_some()
}
