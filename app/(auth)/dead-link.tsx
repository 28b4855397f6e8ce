import { LinkButton } from "@/app/_ui/link-button";

type Props = { title: string; why: string; remedy: string; href: string; action: string };

/** A link that opens nothing: wrong, used or past its time, which are told apart in nothing. */
export const DeadLink = ({ title, why, remedy, href, action }: Props) => (
  <>
    <h1 className="mt-8 font-semibold text-title tracking-[-0.012em]">{title}</h1>
    <div className="mt-2 mb-6 flex flex-col gap-2 text-base text-ink-2">
      <p>{why}</p>
      <p>{remedy}</p>
    </div>
    <LinkButton href={href} variant="primary">
      {action}
    </LinkButton>
  </>
);
