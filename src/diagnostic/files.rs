/// The files of an organisation that shows something.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Files {
    /// What is written of it.
    pub file: String,
    /// What was written of it before, where that counts.
    pub before: Option<String>,
}

impl Files {
    /// How many lines they have together.
    pub fn lines(&self) -> usize {
        let before = self.before.iter().flat_map(|text| text.lines());
        self.file.lines().chain(before).count()
    }
}
