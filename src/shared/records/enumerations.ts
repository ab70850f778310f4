// Every closed list of values that a record may carry, in the order in which a form offers them.
// The same keys name the words in locales/<language>/enumerations.json. These values lie on phones
// and in the server's history: never rename, remove or give a new meaning to one; only add.

// --- Areas, teams, members -------------------------------------------------------------------

export const areaKinds = [
  'province',
  'commune',
  'ward',
  'thon',
  'ban',
  'xom',
  'urban_group',
] as const;
export type AreaKind = (typeof areaKinds)[number];

/** Mobile signal of an area or at a home, best first. */
export const signals = ['good', 'weak', 'spotty', 'none'] as const;
export type Signal = (typeof signals)[number];

export const teamLevels = ['hamlet', 'commune'] as const;
export type TeamLevel = (typeof teamLevels)[number];

export const roles = [
  'team_lead',
  'deputy_lead',
  'team_member',
  'commune_officer',
  'steering_member',
  'admin',
] as const;
export type Role = (typeof roles)[number];

/** The body that a team member comes from. */
export const organisations = [
  'youth_union',
  'womens_union',
  'farmers_union',
  'veterans',
  'fatherland_front',
  'hamlet_leader',
  'police',
  'teacher',
  'health_worker',
  'tech_firm',
  'resident',
  'other',
] as const;
export type Organisation = (typeof organisations)[number];

// --- Households and their people -------------------------------------------------------------

export const helpLanguages = ['none', 'hmong', 'tay', 'dao', 'nung', 'lolo', 'other'] as const;
export type HelpLanguage = (typeof helpLanguages)[number];

export const livelihoods = [
  'farming',
  'business_household',
  'homestay',
  'cooperative',
  'other',
] as const;
export type Livelihood = (typeof livelihoods)[number];

export const priorities = ['elderly_alone', 'no_smartphone', 'special_help'] as const;
export type Priority = (typeof priorities)[number];

export const householdStatuses = ['living', 'away_long', 'moved', 'merged', 'split'] as const;
export type HouseholdStatus = (typeof householdStatuses)[number];

export const consentStates = ['not_asked', 'given', 'refused', 'withdrawn'] as const;
export type ConsentState = (typeof consentStates)[number];

/**
 * Bands in years of age, both ends included. They let one count from 14, 15 and 18 years on,
 * the three bases of the official ratios.
 */
export const ageBands = ['u6', 'a6_13', 'a14', 'a15_17', 'a18_59', 'a60p'] as const;
export type AgeBand = (typeof ageBands)[number];

export const relations = ['head', 'spouse', 'child', 'parent', 'other'] as const;
export type Relation = (typeof relations)[number];

export const sexes = ['male', 'female', 'unstated'] as const;
export type Sex = (typeof sexes)[number];

// --- Visits, gatherings and the help given there ---------------------------------------------

export const purposes = [
  'outreach',
  'app_help',
  'public_service',
  'survey',
  'follow_up',
  'other',
] as const;
export type Purpose = (typeof purposes)[number];

export const visitResults = ['met', 'absent', 'postponed', 'refused', 'unreachable'] as const;
export type VisitResult = (typeof visitResults)[number];

export const placeKinds = ['culture_house', 'market', 'school', 'service_centre', 'other'] as const;
export type PlaceKind = (typeof placeKinds)[number];

export const topics = [
  'policy',
  'online_safety',
  'identity',
  'payment',
  'selling',
  'health',
  'education',
  'disaster',
  'device_basics',
  'ai',
  'other',
] as const;
export type Topic = (typeof topics)[number];

export const appActions = [
  'install',
  'register',
  'activate',
  'update',
  'recover',
  'teach',
  'remove',
] as const;
export type AppAction = (typeof appActions)[number];

export const serviceActions = ['explain', 'lookup', 'prepare', 'submit', 'pay', 'collect'] as const;
export type ServiceAction = (typeof serviceActions)[number];

export const outcomes = ['done', 'partial', 'failed', 'referred', 'not_needed'] as const;
export type Outcome = (typeof outcomes)[number];

/** Where a person was sent on to. */
export const referrals = [
  'police',
  'service_centre',
  'bank',
  'carrier',
  'social_insurance',
  'tax',
  'power_company',
  'health',
  'school',
  'post_office',
  'other',
] as const;
export type Referral = (typeof referrals)[number];

/** Whose phone or computer the help was done on; `helper` warns, since it locks people out. */
export const devicesUsed = ['own', 'relative', 'helper', 'centre', 'none'] as const;
export type DeviceUsed = (typeof devicesUsed)[number];

/** How the member knows that it worked, weakest first. */
export const verifications = ['self_report', 'seen_on_device', 'system_confirmed'] as const;
export type Verification = (typeof verifications)[number];

/** The way by which a dossier was handed in. */
export const channels = [
  'vneid',
  'national_portal',
  'service_centre',
  'post_office',
  'proxy',
  'other',
] as const;
export type Channel = (typeof channels)[number];

/** The three pillars of digital transformation; a service guidance is always the first. */
export const pillars = ['digital_government', 'digital_economy', 'digital_society'] as const;
export type Pillar = (typeof pillars)[number];

/** What stood in the way of help that did not succeed. */
export const blockers = [
  'no_smartphone',
  'old_device',
  'storage_full',
  'no_nfc',
  'nfc_failed',
  'no_sim',
  'sim_not_own',
  'no_chip_id',
  'id_expired',
  'no_vneid2',
  'forgot_password',
  'biometric_failed',
  'otp_old_phone',
  'no_bank_account',
  'data_mismatch',
  'no_signal',
  'battery_flat',
  'system_error',
  'cannot_read',
  'language',
  'fear_scam',
  'missing_papers',
  'phone_with_relative',
  'other',
] as const;
export type Blocker = (typeof blockers)[number];

export const followUpKinds = ['revisit', 'call', 'go_police', 'go_signal', 'escalate'] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

/** Overdue is not a state: it is computed from the due date. */
export const followUpStates = ['open', 'doing', 'done', 'cancelled'] as const;
export type FollowUpState = (typeof followUpStates)[number];

// --- Surveys, campaigns ----------------------------------------------------------------------

export const internetAccesses = ['fibre', 'shared_wifi', 'mobile', 'none'] as const;
export type InternetAccess = (typeof internetAccesses)[number];

export const powerSources = ['grid', 'other', 'none'] as const;
export type PowerSource = (typeof powerSources)[number];

/** `unknown` is left out of both sides of a ratio. */
export const surveyAnswers = ['yes', 'no', 'unknown'] as const;
export type SurveyAnswer = (typeof surveyAnswers)[number];

export const campaignStates = ['draft', 'running', 'closed'] as const;
export type CampaignState = (typeof campaignStates)[number];

// --- Consent, requests of citizens, origin ---------------------------------------------------

export const consentPurposes = ['contact', 'track_help', 'language'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

export const consentMethods = ['spoken', 'signed', 'tapped'] as const;
export type ConsentMethod = (typeof consentMethods)[number];

export const requestKinds = ['view', 'correct', 'delete', 'withdraw', 'restrict'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** How a record came into the register. */
export const sources = ['app', 'import', 'paper'] as const;
export type Source = (typeof sources)[number];
