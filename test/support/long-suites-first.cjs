const { default: Sequencer } = require("@jest/test-sequencer");

/**
 * The scenarios of the workbench take as long as half of all the others: begun last they would run alone, on one of two cores. The
 * pictures of the screens come when they are over, so that one browser runs at a time, and the build, which wants both cores, then.
 */
const ORDER = [/e2e[\\/]workbench/, /accuracy|[\\/](?:workbench|hosts)[\\/]/, /e2e[\\/]screens/, /architecture[\\/]build/];

const placeOf = ({ path }) => {
  const place = ORDER.findIndex((pattern) => pattern.test(path));
  return place < 0 ? ORDER.length : place;
};

module.exports = class LongSuitesFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => placeOf(a) - placeOf(b));
  }
};
