import { models, withCodes } from "../phone-model";

const NONE: [number, number] = [0, 0];
const EXP40: [number, number] = [3, 38];
const EXP50: [number, number] = [3, 60];
const EXP55: [number, number] = [3, 78];

/**
 * Names: model folders of fusionpbx/fusionpbx resources/templates/provision/yealink and Yealink's common codes. Keys,
 * soft keys and sidecars: cap_* of nethesis/tancredi data/scopes/yealink-*.ini at 5a8de9b9; the 38 keys of a sidecar of
 * the T27 and T29 are that file's, while Wazo gives the EXP40 40. Codes: fusionpbx template file names. Lines and pages
 * are in none of them.
 */
export const YEALINK_MODELS = withCodes(
  [
    ...models("T19P", { keys: 0, softKeys: 4, sidecars: NONE }),
    ...models("T19P_E2", { keys: 0, softKeys: 4, sidecars: NONE }),
    ...models("T20P T22P T26P T28P T32G T38G"),
    ...models("T21P T21P_E2", { keys: 2, softKeys: 4, sidecars: NONE }),
    ...models("T23P T23G", { keys: 3, softKeys: 4, sidecars: NONE }),
    ...models("T27P T27G", { keys: 21, softKeys: 4, sidecars: EXP40 }),
    ...models("T29G", { keys: 27, softKeys: 4, sidecars: EXP40 }),
    ...models("T31G T31P T31W", { keys: 2, softKeys: 4, sidecars: NONE }),
    ...models("T33G T33P T34W", { keys: 12, softKeys: 4, sidecars: NONE }),
    ...models("T40P T40G", { keys: 3, softKeys: 4, sidecars: NONE }),
    ...models("T41P T41S T41U T42G T42S T42U", { keys: 15, softKeys: 4, sidecars: NONE }),
    ...models("T43U T44U T44W T52S T53 T53W T53C", { keys: 21, softKeys: 4, sidecars: EXP50 }),
    ...models("T46G T46S T46U T54S T54W T56A T58A T58V T58W VP59", {
      keys: 27,
      softKeys: 4,
      sidecars: EXP50,
    }),
    ...models("T48G T48S T48U T57W", { keys: 29, softKeys: 4, sidecars: EXP50 }),
    ...models("T49G", { keys: 4, softKeys: 4, sidecars: EXP50 }),
    ...models("T73U T73W", { keys: 40, softKeys: 4, sidecars: EXP55 }),
    ...models("T74U T74W", { keys: 50, softKeys: 4, sidecars: EXP55 }),
    ...models("T77U", { keys: 56, softKeys: 4, sidecars: EXP55 }),
    ...models("T85W", { keys: 60, softKeys: 4, sidecars: EXP55 }),
    ...models("T87W T88V T88W", { keys: 84, softKeys: 4, sidecars: EXP55 }),
    ...models("AX83H", { keys: 0, softKeys: 2, sidecars: NONE }),
    ...models("AX86R", { keys: 0, softKeys: 3, sidecars: NONE }),
    ...models("CP860 CP920 CP925 CP960 CP965 VP530 VP530P"),
    ...models("W52P W56P W60B W70B W75 W7xP W80"),
  ],
  `T46G=28 T42G=29 T48G=35 T41P=36 T23P=44 T23G=44 T27P=45 T29G=46 T21P_E2=52 T19P_E2=53 T40P=54 T48S=65 T46S=66
   T42S=67 T41S=68 T27G=69 T54S=70 T40G=76 T53=95 T53W=95 T54W=96 T57W=97 T58A=58 T43U=107 T46U=108 T48U=109 T42U=116
   T31G=123 T33G=124 T58W=150 T34W=171 T31W=172 T44W=174 T73W=183 T74W=184 T73U=186 T74U=187 T77U=188 T88W=192 T88V=192
   T85W=196 T87W=197 W52P=25 W56P=25 W60B=77 W70B=146 W75=175 W80=175 AX83H=180 AX86R=182 CP860=37 CP960=73 CP920=78
   CP965=143 CP925=148 VP59=91 VP530=23 VP530P=23 T28P=0 T26P=4 T22P=5 T20P=7 T32G=32 T38G=38`,
);
