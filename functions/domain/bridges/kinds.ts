import { FIELD_REPORT } from '../playbooks/sourced';
import type { BridgeKind } from './bridge';
import { CONNECT_GUIDE, UNVERIFIED, VOICE_CONNECTOR_GUIDE, type Statement } from './statement';

/** One way of leading calls into Connect before the port: what documents say of it, what none says, and what it takes. */
export interface BridgeKindRow {
  readonly kind: BridgeKind;
  readonly title: string;
  /** The way a call goes. */
  readonly path: string;
  readonly documented: readonly Statement[];
  readonly notDocumented: readonly Statement[];
  readonly needs: readonly Statement[];
  /** What has to be looked at before and while calls go over it; most of it is judged on the port's bridge. */
  readonly checks: readonly string[];
}

const CLAIMED_NUMBER: Statement = {
  text: 'A number claimed in the Connect instance for each ported number: flows see the claimed number as the one that was dialled, and the lookup leads from it to the ported one.',
  origin: 'default',
  source: 'Portolan: one claimed number leads to one ported number',
};

const FLOW: Statement = {
  text: 'The contact flow of the order on the claimed number. A number that Portolan claims gets it; one that was claimed by hand has to be given it.',
  origin: 'aws',
  source: `${CONNECT_GUIDE}, associating numbers with flows`,
};

const SBC: Statement = {
  text: 'A session border controller that is operated, watched and renewed: its TLS certificate is a known cause of failure.',
  origin: 'practice',
  source: FIELD_REPORT,
};

/** The ways of porting-facts §13.2 that work, simplest first. */
export const BRIDGE_KIND_ROWS = {
  'call-forward': {
    kind: 'call-forward',
    title: 'Call forwarding at the losing carrier',
    path: 'caller → losing carrier → forwarding → number claimed in Connect',
    documented: [
      {
        text: 'Connect takes the call as an ordinary inbound call to the claimed number.',
        origin: 'aws',
        source: `${CONNECT_GUIDE}, claiming numbers`,
      },
    ],
    notDocumented: [
      {
        text: 'That this carrier forwards, what each call costs, how many calls it forwards at once and whose caller id arrives: ask the carrier.',
        origin: 'default',
        source: UNVERIFIED,
      },
    ],
    needs: [
      CLAIMED_NUMBER,
      FLOW,
      {
        text: 'Enough forwarding paths: a single path takes one call at a time.',
        origin: 'default',
        source: UNVERIFIED,
      },
      {
        text: 'The forwarding taken off before the port: carriers reject a number that is remotely call-forwarded (code 7437).',
        origin: 'carrier',
        source: 'Bandwidth API documentation, carrier responses, code 7437',
      },
    ],
    checks: [
      'cost of a call',
      'forwarding paths against the peak',
      'caller id',
      'test call',
      'removal before the port',
    ],
  },
  'sbc-to-claimed-number': {
    kind: 'sbc-to-claimed-number',
    title: 'SBC over a Voice Connector and the public network to the claimed number',
    path: 'caller → losing carrier → SIP trunk → SBC → Voice Connector termination → public network → number claimed in Connect',
    documented: [
      {
        text: 'A Voice Connector takes calls from an SBC and places them in the public network (termination).',
        origin: 'aws',
        source: VOICE_CONNECTOR_GUIDE,
      },
      {
        text: 'Connect takes the call as an ordinary inbound call to the claimed number; a paid leg over the public network is added.',
        origin: 'aws',
        source: `${CONNECT_GUIDE}, claiming numbers`,
      },
    ],
    notDocumented: [
      {
        text: "That the caller's own number arrives: it does only where the Voice Connector accepts it as caller id.",
        origin: 'default',
        source: UNVERIFIED,
      },
      {
        text: 'Codecs other than G.711 mu-law: test the transcoding.',
        origin: 'default',
        source: UNVERIFIED,
      },
    ],
    needs: [
      CLAIMED_NUMBER,
      FLOW,
      SBC,
      {
        text: 'A Voice Connector whose CpsLimit (default 1) carries the peak, with calling regions and the SBC’s addresses allowed; TLS and SRTP where encryption is on.',
        origin: 'aws',
        source: VOICE_CONNECTOR_GUIDE,
      },
    ],
    checks: ['certificate of the SBC', 'calls a second against CpsLimit', 'calls at once', 'caller id', 'test call'],
  },
  'sip-media-application': {
    kind: 'sip-media-application',
    title: 'Chime SDK SIP media application that leads on to the claimed number',
    path: 'caller → losing carrier → SIP trunk → SIP media application → Lambda → number claimed in Connect',
    documented: [
      {
        text: 'A SIP media application answers a call with a Lambda function and can lead it on to a number.',
        origin: 'aws',
        source: 'Amazon Chime SDK Developer Guide, SIP media applications',
      },
    ],
    notDocumented: [
      {
        text: 'The whole of it in front of Connect: its parts are documented, their joint use as a bridge is not.',
        origin: 'default',
        source: UNVERIFIED,
      },
    ],
    needs: [
      CLAIMED_NUMBER,
      FLOW,
      {
        text: 'A Lambda function that leads each call on, built and operated by whoever bridges: more to build than the others.',
        origin: 'default',
        source: UNVERIFIED,
      },
    ],
    checks: ['calls at once', 'caller id', 'test call', 'what callers hear when the function fails'],
  },
} as const satisfies Record<BridgeKind, BridgeKindRow>;

/** What is asked for and must not be promised. */
export const NOT_AVAILABLE: readonly Statement[] = [
  {
    text: 'A native SIP INVITE into a Connect flow: no document was found. Taken as not available; ask AWS before promising it.',
    origin: 'default',
    source: 'no document was found',
  },
  {
    text: 'The external voice system (voice transfer connector) of Connect leads calls from Connect to another system: the opposite direction.',
    origin: 'aws',
    source: `${CONNECT_GUIDE}, external voice transfer`,
  },
];
