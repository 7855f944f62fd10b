use std::str::FromStr;

/// A language of messages and of names in files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Norwegian Nynorsk.
    Nn,
    /// Norwegian Bokmål.
    Nb,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order of preference between the Norwegian ones and English.
    pub const ALL: [Self; 3] = [Self::Nn, Self::Nb, Self::En];

    /// The name in policies and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nn => "nn",
            Self::Nb => "nb",
            Self::En => "en",
        }
    }

    /// The languages to try when a text is not there in this one.
    pub const fn fallbacks(self) -> [Self; 3] {
        match self {
            Self::Nn => [Self::Nn, Self::Nb, Self::En],
            Self::Nb => [Self::Nb, Self::Nn, Self::En],
            Self::En => [Self::En, Self::Nb, Self::Nn],
        }
    }
}

impl FromStr for Lang {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|lang| lang.name() == name).ok_or(())
    }
}
