import { DescriptionList } from "@/app/_ui/description-list";
import { Section } from "@/app/_ui/section";
import { Time } from "@/app/_ui/time";
import type { Device } from "./types";

export const DeviceFacts = ({ device }: { device: Device }) => (
  <div>
    <Section title="Facts">
      <div className="border-line border-y [&_dt]:sm:w-24!">
        <DescriptionList
          facts={[
            { term: "Registered", value: <Time at={device.registeredAt} as="exact" /> },
            { term: "Last seen", value: <Time at={device.lastSeenAt} /> },
            { term: "Firmware", value: device.firmware },
            { term: "Added", value: <Time at={device.createdAt} as="date" /> },
          ]}
        />
      </div>
    </Section>
  </div>
);
