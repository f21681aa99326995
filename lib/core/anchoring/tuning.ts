/**
 * Every threshold of the engine, with where it comes from. "Swept" means that the value was varied over real revisions
 * and generated ones and lies on the plateau between claiming too little and claiming wrongly.
 */

/** Shares of a passage's words that must survive for it to be placed at all: below it, it is an orphan. Swept. */
export const CERTAINTY_FLOOR = 0.45;

/** Share of the missing certainty that is made up when both ends of a passage are found. Swept. */
export const BOTH_ENDS = 0.25;

/**
 * Characters between two parts of a passage over which it is still one passage: a paragraph may be put in between. A
 * long passage may spread over three times its length.
 */
export const NEARBY = 500;

/** A line this long that occurs once in both texts is the same line wherever it stands; shorter ones recur by chance. */
export const MOVED_LINE_LENGTH = 12;

/** A line of hand-wrapped text at least this long is its own witness; shorter ones need a neighbour. */
export const ISLAND_LENGTH = 48;

/** Levels of "unique within the gap between unique items"; real texts need two. */
export const NESTING = 4;

/** Lines between two pieces of a moved run that may have been edited on the way. */
export const MOVED_GAP_LINES = 12;

/** Words this alike are one word in two forms. */
export const SIMILAR_WORDS = 0.6;

/** The longest run of words whose uniqueness anchors an alignment; then 2, then 1. */
export const LONGEST_GRAM = 4;

/** Cells of a table of words by words that is filled at once. Larger passages are first cut at unique runs of words. */
export const DIRECT_TABLE = 2_500;

/** Cells of such a table where there is no unique run to cut at: 200 words each side. */
export const LARGEST_TABLE = 40_000;

/** Cells of one table of sentences by sentences: 50 each side. */
export const LARGEST_SENTENCE_TABLE = 2_500;

/** Share of common words at which two sentences in the same gap are versions of each other. */
export const SAME_SENTENCE = 0.45;

/** Half of that is enough when this share of their words, counted without weight, stands in the same order. */
export const SAME_ORDER = 0.45;

/** Share at which they plainly are, so that not even the same words elsewhere, newly come, are a better claim. */
export const PLAINLY_SAME = 0.65;

/** Share of common words in order at which a lone sentence is the new version of the lone one that stood there. */
export const SAME_PLACE = 0.3;

/** A neighbouring sentence joins a pair when this share of its words is found there: it was split off, or merged in. */
export const JOINING = 0.5;

/** Links between two sentences must carry this share of the lighter one, or they are coincidence. */
export const CARRYING = 0.5;

/** Runs of equal words shorter than this (in characters) and than the edits on both sides of them are coincidence. */
export const SHORT_RUN = 25;

/** Weight a sentence needs to be looked for elsewhere, by how sure its counterpart is. */
export const MOVABLE = 120;
export const MOVABLE_TWIN = 160;
export const MOVABLE_SIMILAR = 200;

/** Share of a sentence that must be unlinked for it to be looked for elsewhere. */
export const UNCLAIMED = 0.7;

/** How alike a moved sentence must be: beside another moved one, in the same gap, alone. */
export const MOVED_BESIDE = 0.5;
export const MOVED_WITHIN = 0.62;
export const MOVED_ALONE = 0.82;

/** Words in more sentences than this say nothing about where one came from. */
export const RARE = 150;

/** Candidates examined for one moved sentence. */
export const MOVE_CANDIDATES = 6;

/** Elementary steps one comparison may take before it leaves the rest unmatched: about half a second. */
export const COMPARING_STEPS = 40_000_000;

/** Elementary steps for carrying spans across one comparison, and what one segment of a span takes. */
export const PROJECTING_STEPS = 20_000_000;
export const SEGMENT_STEPS = 8;

/** Weight of a clause that is recognised when it changes places inside its passage, and how alike it must be. */
export const CROSSING = 60;
export const CROSSING_ALIKE = 0.6;

/** A candidate this close to the best one is its rival: nobody can tell which of the two moved. */
export const RIVAL = 0.9;

/** Sentences within which a moved neighbour vouches for a sentence. */
export const NEIGHBOURHOOD = 4;

/** The same where a large window is cut down: sharing a run of words says nearly where each sentence went. */
export const CUT_TABLE = 150;

/** Context that agrees less than this says that a place is another one. */
export const WEAK_CONTEXT = 0.34;

/** Characters from which a quotation that occurs once is the passage whatever stands around it. */
export const LONG_QUOTE = 24;

/** What an edited quotation must have to be taken for found: in all, of its own words, and where its context is gone. */
export const QUOTE_MERIT = 0.62;
export const QUOTE_SHARE = 0.45;
export const QUOTE_WITHOUT_CONTEXT = 0.86;

/** Elementary steps for finding all the quotations that are sought in one text. */
export const SEEKING_STEPS = 400_000_000;
