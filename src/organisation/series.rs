use std::iter::once;

/// Values under their numbers, as several threads have read them: what each has made stays where it is, and only its numbers go on
/// where those of the one before end.
///
/// To put them behind each other in one place would be to touch all that memory once more, which takes longer than much of what
/// is done with it.
#[derive(Clone, Debug)]
pub struct Series<T> {
    first: Vec<T>,
    rest: Vec<Share<T>>,
}

/// What one further thread has made, behind what it knew before.
#[derive(Clone, Debug)]
struct Share<T> {
    known: usize,
    items: Vec<T>,
}

impl<T> Share<T> {
    fn own(&self) -> &[T] {
        self.items.get(self.known..).unwrap_or(&[])
    }
}

impl<T> Default for Series<T> {
    fn default() -> Self {
        Self { first: Vec::new(), rest: Vec::new() }
    }
}

impl<T> Series<T> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.first.len() + self.rest.iter().map(|share| share.own().len()).sum::<usize>()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The value with a number.
    pub fn get(&self, number: usize) -> Option<&T> {
        self.first.get(number).or_else(|| self.beyond(number, 1)?.first())
    }

    /// So many values that one thread has made side by side.
    pub fn run(&self, first: usize, count: usize) -> &[T] {
        let run = self.first.get(first..first + count).or_else(|| self.beyond(first, count));
        run.unwrap_or(&[])
    }

    /// All of them, in the order of their numbers.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.shares().flatten()
    }

    /// All from a number on, those that one thread has made side by side.
    pub fn runs(&self, first: usize) -> impl Iterator<Item = &[T]> {
        let mut before = 0;
        self.shares().map(move |share| {
            let skipped = first.saturating_sub(before).min(share.len());
            before += share.len();
            share.get(skipped..).unwrap_or(&[])
        })
    }

    /// What is being read, as long as nothing of another thread stands behind it.
    pub(super) fn own(&mut self) -> &mut Vec<T> {
        &mut self.first
    }

    /// Puts behind it what another thread has made, which knew so many before.
    pub(super) fn join(&mut self, other: Self, known: usize) {
        self.rest.push(Share { known, items: other.first });
    }

    /// Puts all of another one behind it, whatever threads have made it; each is first changed to what it is here.
    pub(super) fn append(&mut self, other: Self, change: impl Fn(&mut T)) {
        for mut share in once(Share { known: 0, items: other.first }).chain(other.rest) {
            share.items.iter_mut().skip(share.known).for_each(&change);
            self.rest.push(share);
        }
    }

    /// Puts all in one place, so that more can be read behind it.
    pub(super) fn gather(&mut self)
    where
        T: Copy,
    {
        for share in std::mem::take(&mut self.rest) {
            self.first.extend_from_slice(share.own());
        }
    }

    fn beyond(&self, number: usize, count: usize) -> Option<&[T]> {
        let mut before = self.first.len();
        for share in self.rest.iter().map(Share::own) {
            if let Some(run) = number.checked_sub(before).and_then(|at| share.get(at..at + count)) {
                return Some(run);
            }
            before += share.len();
        }
        None
    }

    fn shares(&self) -> impl Iterator<Item = &[T]> {
        once(self.first.as_slice()).chain(self.rest.iter().map(Share::own))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_go_on_where_those_before_end() {
        let of = |items: &[i32]| Series { first: items.to_vec(), rest: Vec::new() };
        let mut series = of(&[1, 2]);
        series.join(of(&[1, 3, 4]), 1);
        series.join(of(&[]), 0);
        series.join(of(&[1, 5]), 1);
        assert_eq!(series.iter().copied().collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
        assert_eq!(
            (0..=5).map(|at| series.get(at).copied()).collect::<Vec<_>>(),
            [Some(1), Some(2), Some(3), Some(4), Some(5), None]
        );
        assert_eq!((series.run(0, 2), series.run(2, 2), series.run(4, 1)), (&[1, 2][..], &[3, 4][..], &[5][..]));
        let from = |first| series.runs(first).flatten().copied().collect::<Vec<_>>();
        assert_eq!([0, 1, 3, 5, 9].map(from), [vec![1, 2, 3, 4, 5], vec![2, 3, 4, 5], vec![4, 5], vec![], vec![]]);
        assert_eq!((series.run(5, 0), series.run(9, 1), series.len()), (&[][..], &[][..], 5));
        let mut both = of(&[7]);
        both.append(series, |item| *item += 10);
        assert_eq!(both.iter().copied().collect::<Vec<_>>(), [7, 11, 12, 13, 14, 15]);
        assert_eq!((both.run(1, 2), both.run(3, 2), both.run(5, 1)), (&[11, 12][..], &[13, 14][..], &[15][..]));
        both.gather();
        assert_eq!(both.own(), &[7, 11, 12, 13, 14, 15]);
        assert_eq!(both.len(), 6);
    }
}
