/**
 * Makes one call of all that is asked for in the same moment, for things that are run one by one.
 * @param call does it for all of them, and answers what to say of each; what that throws is the failure of one.
 */
export function together<Answer>(
  call: (ids: string[]) => Promise<(id: string) => Answer>,
): (id: string) => Promise<Answer> {
  let gathering: { ids: string[]; answer: Promise<(id: string) => Answer> } | undefined;
  return async (id) => {
    if (!gathering) {
      const mine: string[] = [];
      gathering = {
        ids: mine,
        answer: Promise.resolve().then(() => {
          gathering = undefined;
          return call(mine);
        }),
      };
    }
    gathering.ids.push(id);
    return (await gathering.answer)(id);
  };
}
