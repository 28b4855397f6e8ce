import { expect, it } from "vitest";
import { helpTopic } from "./help-topic";

it.each([
  ["/acme/devices", "devices"],
  ["/acme/devices/add", "addDevices"],
  ["/acme/devices/000413a10001", "device"],
  ["/acme/configuration/snom", "configuration"],
  ["/acme/settings/touchless-provisioning", "mode"],
  ["/acme/settings/phones", "phones"],
  ["/master/requests", "requests"],
  ["/operator/queue", "queue"],
  ["/operator/plans/small", "plans"],
  ["/account", "console"],
])("%s: %s", (path, topic) => expect(helpTopic(path)).toBe(topic));
