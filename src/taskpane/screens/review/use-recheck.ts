import { useEffect } from "react";
import { settleReview } from "../../../core/review/review";
import type { Desk } from "../../desk";

/** Has the checks look at figures that were set right. Mounted once, above the screens, so that leaving Review loses no doubt. */
export function useRecheck({ session, dispatch, reviewer }: Desk): void {
  const { read, text } = session;
  const review = read.at === "read" && !read.checked ? read.review : null;
  useEffect(() => {
    if (review === null) return;
    const settled = settleReview(review, () => []);
    Promise.all([reviewer.check(review.proposal.items, text), reviewer.check(settled.items, text)]).then(
      ([before, after]) => dispatch({ act: "rechecked", review, findings: settleReview(review, (items) => (items === review.proposal.items ? before : after)).findings }),
      // The doubts about the figures as read stay on screen, which is the safe side.
      () => dispatch({ act: "rechecked", review, findings: settled.findings }),
    );
  }, [review, text, reviewer, dispatch]);
}
