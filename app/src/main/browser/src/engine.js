// Shows a form with ODK's own engine. Loaded when the first form is opened.
import './sheets.js';
import { createApp, h } from 'vue';
import { OdkWebForm, webFormsPlugin } from '@getodk/web-forms';

const XML = 'xml_submission_file';
const LONGEST_START_MS = 20000;
const LOOK_MS = 100;

/**
 * @param place element the form is shown in
 * @param xml the blank form
 * @param media finds a file the form needs, by name: a Response
 * @param draft what was filled in before: { xml, files }; undefined for a new one
 */
export const show = async (place, { xml, media, draft }) => {
  const { promise: begun, resolve: found, reject: failed } = Promise.withResolvers();
  const last = setTimeout(() => failed(new Error('not opened in time')), LONGEST_START_MS);
  const look = setInterval(() => {
    if (place.querySelector('.form-initialization-status.error')) failed(new Error('not opened'));
  }, LOOK_MS);
  const app = createApp({
    render: () => h(OdkWebForm, {
      formXml: xml,
      fetchFormAttachment: async (url) => media(decodeURIComponent(new URL(url).pathname.split('/').pop())),
      missingResourceBehavior: 'BLANK',
      editInstance: draft && {
        resolveInstance: async () => data(draft),
        attachmentFileNames: [],
        resolveAttachment: () => undefined,
      },
      onSubmit: () => {},
    }),
  });
  app.use(webFormsPlugin);
  app.mixin({
    created() {
      const { form } = this.$props;
      if (form?.prepareInstancePayload) found(form);
    },
  });
  app.config.errorHandler = () => {};
  app.mount(place);
  const root = await begun
    .catch((e) => { app.unmount(); throw e; })
    .finally(() => { clearTimeout(last); clearInterval(look); });
  return {
    /** As it stands now; tells whether anything was changed. */
    xml: () => root.instanceState.instanceXML,
    wrong: () => root.validationState.violations.length,
    /** With its files, whether it is complete or not. */
    async all() {
      const payload = await root.prepareInstancePayload({ payloadType: 'monolithic' });
      const [parts] = payload.data;
      return { xml: await parts.get(XML).text(), files: [...parts].filter(([name]) => name !== XML).map(([, file]) => file) };
    },
    /** Has the engine point out what is missing. */
    point: () => place.querySelector('.odk-form .footer button')?.click(),
    close: () => app.unmount(),
  };
};

const data = ({ xml, files }) => {
  const parts = new FormData();
  parts.set(XML, new File([xml], XML, { type: 'text/xml' }));
  files.forEach((file) => parts.set(file.name, file));
  return parts;
};
