import { DescriptionList } from "@/app/_ui/description-list";
import { Mono } from "@/app/_ui/mono";
import { codecs, durationWords, languageName, type Phone } from "./phone-words";

/** The settings for somebody who may look and not change. */
export const PhoneFacts = ({ phone }: { phone: Phone }) => (
  <>
    <DescriptionList
      facts={[
        { term: "NTP server", value: <Mono>{phone.ntpServer}</Mono> },
        { term: "Time zone", value: phone.timeZone },
        { term: "Language", value: languageName(phone.language) },
        { term: "Resync interval", value: `Every ${durationWords(phone.resyncSeconds)}` },
        { term: "Codecs, in order", value: phone.codecs.map((codec) => codecs[codec].label).join(", ") },
        {
          term: "Password of the phones' web interface",
          value: phone.hasAdminPassword ? "Stored. It cannot be read here." : "None yet",
        },
      ]}
    />
    <p className="mt-4 text-ink-3 text-table">An admin of this tenant can change these.</p>
  </>
);
